import {describe, expect, it} from 'vitest';
import {
  absoluteAddress,
  absoluteAddresses,
  ownScript,
} from '../../../../src/elements/actor-graph-embed/absolute-address.ts';

describe('absoluteAddress', () => {
  it('makes of an address beside a page one that holds anywhere', () => {
    expect(absoluteAddress('../a.json', 'https://x.example/b/c.html')).toBe('https://x.example/a.json');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://x/1',
    'file:///a',
    'https://me:pw@x.example/',
    '',
    '  ',
  ])('refuses %j', address => {
    expect(absoluteAddress(address, 'https://x.example/')).toBeUndefined();
  });

  it('refuses an address that is beside nothing', () => {
    expect(absoluteAddress('a.json', 'about:blank')).toBeUndefined();
  });
});

describe('absoluteAddresses', () => {
  it.each([
    ['a.json  b.json', 'https://x.example/a.json https://x.example/b.json'],
    ['a.json javascript:alert(1)', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('makes of %j %j', (addresses, absolute) => {
    expect(absoluteAddresses(addresses, 'https://x.example/')).toBe(absolute);
  });
});

describe('ownScript', () => {
  it.each([
    'https://x.example/v1/actor-graph.js',
    'https://x.example/actor-graph.js?v=2',
    'https://x.example/actor-graph.min.js',
  ])('knows %s for the one file', address => {
    expect(ownScript(address)).toBe(address);
  });

  it.each([
    'https://x.example/assets/index-Ab1.js',
    'https://x.example/actor-graph-embed.ts',
    'file:///actor-graph.js',
    undefined,
  ])('does not take %s for it', address => {
    expect(ownScript(address)).toBeUndefined();
  });
});
