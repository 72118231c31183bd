/** What holds for the labels in every view of a shipped graph, on every usual size of screen. */
import {expect} from '@open-wc/testing';
import {hiddenLabels, labelOverlaps} from './label-overlaps.ts';
import {DESKTOP, mountArticle, PHONE, viewOf, type Size} from './mount.ts';

const SIZES: readonly Size[] = [DESKTOP, [1600, 1000], PHONE];

/** Defines the tests of one graph; one file of tests each, lest a slow machine run out of the time that a file has. */
export async function describeLabels(src: string): Promise<void> {
  const views = await readViewIds(src);
  describe(`the views of ${src}`, () => {
    for (const size of SIZES) {
      const [width, height] = size;
      describe(`at ${width}×${height}`, () => {
        for (const view of views) {
          it(`draw no label of “${view}” on another one or on a node`, async () => {
            const explorer = await mountArticle({src, view}, size);
            expect(labelOverlaps(viewOf(explorer).cy)).to.deep.equal([]);
          });
        }

        it('draw no label on another one or on a node once nothing is selected', async () => {
          const explorer = await mountArticle({src}, size);
          const overlaps: Record<string, string[]> = {};
          for (const view of views) {
            explorer.showView(view);
            explorer.select(undefined);
            await explorer.settled;
            overlaps[view] = labelOverlaps(viewOf(explorer).cy);
          }
          expect(overlaps).to.deep.equal(Object.fromEntries(views.map(view => [view, []])));
        });

        it('show every line’s label in the first view', async () => {
          const explorer = await mountArticle({src}, size);
          expect(hiddenLabels(viewOf(explorer).cy)).to.deep.equal([]);
        });
      });
    }
  });
}

async function readViewIds(src: string): Promise<string[]> {
  const response = await fetch(src);
  const {views} = (await response.json()) as {views: {id: string}[]};
  return views.map(({id}) => id);
}
