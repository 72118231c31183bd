import {describe, expect, it} from 'vitest';
import {fileName} from '../../../../src/elements/actor-graph/save-file.ts';

describe('fileName', () => {
  it.each([
    ['Two farms and a river', 'two-farms-and-a-river.png'],
    ['../../etc/passwd\u0000 & <more>', 'etc-passwd-more.png'],
    ['العراق في 2023', 'العراق-في-2023.png'],
    ['“…”', 'graph.png'],
    ['', 'graph.png'],
  ])('makes of %j the name %j', (title, name) => {
    expect(fileName(title, 'png')).toBe(name);
  });

  it('ends with a whole word where a title is long', () => {
    const name = fileName('Iraq and the end of the coalition presence that began twenty years ago', 'svg');
    expect(name).toBe('iraq-and-the-end-of-the-coalition-presence-that-began-twenty.svg');
  });

  it('cuts a word that is longer than any name', () => {
    expect(fileName('a'.repeat(500), 'svg')).toHaveLength(64);
  });
});
