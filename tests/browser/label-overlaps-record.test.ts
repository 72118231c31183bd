/**
 * In every view of the day in the Senate, on every usual size of screen, each label can be read.
 * The same as label-overlaps.test.ts asks of the article, in a file of its own and without a new explorer
 * for each view: a file of tests has two minutes, and this graph is large.
 */
import {expect} from '@open-wc/testing';
import {hiddenLabels, labelOverlaps} from '../support/label-overlaps.ts';
import {DESKTOP, mountArticle, PHONE, viewOf, type Size} from '../support/mount.ts';

const RECORD = '/graph-data/congressional-record-1997-01-28.json';
const SIZES: readonly Size[] = [DESKTOP, [1600, 1000], PHONE];
const VIEWS = await readViewIds();

describe('the views of the day in the Senate', () => {
  for (const size of SIZES) {
    const [width, height] = size;
    describe(`at ${width}×${height}`, () => {
      it('draw no label on another one or on a node', async function () {
        // Eight pictures, one of them with 140 actors.
        this.timeout(40_000);
        const explorer = await mountArticle({src: RECORD}, size);
        const overlaps: Record<string, string[]> = {};
        for (const view of VIEWS) {
          explorer.showView(view);
          await explorer.settled;
          overlaps[view] = labelOverlaps(viewOf(explorer).cy);
        }
        expect(overlaps).to.deep.equal(Object.fromEntries(VIEWS.map(view => [view, []])));
      });

      it('show every line’s label in the first view', async () => {
        const explorer = await mountArticle({src: RECORD}, size);
        expect(hiddenLabels(viewOf(explorer).cy)).to.deep.equal([]);
      });
    });
  }
});

async function readViewIds(): Promise<string[]> {
  const response = await fetch(RECORD);
  const {views} = (await response.json()) as {views: {id: string}[]};
  return views.map(({id}) => id);
}
