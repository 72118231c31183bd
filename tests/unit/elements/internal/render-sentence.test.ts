import {expect, it} from 'vitest';
import {formatEvidence} from '../../../../src/elements/internal/render-sentence.ts';
import {makeDataset} from '../../../support/make-dataset.ts';

const place = {source: 'a', paragraph: 2};

it('names the publisher of evidence', () => {
  const dataset = makeDataset({sources: [{id: 'a', title: 'Dry fields', publisher: 'Gazette'}]});
  expect(formatEvidence([place], dataset)).toBe('Gazette, paragraph\u00A02');
});

it('names the title where a publisher has several sources', () => {
  const dataset = makeDataset({
    sources: [
      {id: 'a', title: 'Dry fields', publisher: 'Gazette'},
      {id: 'b', title: 'Wet fields', publisher: 'Gazette'},
    ],
  });
  expect(formatEvidence([place], dataset)).toBe('Dry fields, paragraph\u00A02');
});
