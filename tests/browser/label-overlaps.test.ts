/** In every view of the article, on every usual size of screen, each label can be read. */
import {expect} from '@open-wc/testing';
import {hiddenLabels, labelOverlaps} from '../support/label-overlaps.ts';
import {ARTICLE, DESKTOP, mountArticle, PHONE, viewOf, type Size} from '../support/mount.ts';

const SIZES: readonly Size[] = [DESKTOP, [1600, 1000], PHONE];
const VIEWS = await readViewIds();

describe('the article’s views', () => {
  it('would be found out: a label that is covered is reported', async () => {
    const {cy} = viewOf(await mountArticle());
    const [militias, troops] = ['n:militias', 'n:us-troops'].map(key => cy.nodes().getElementById(key));
    militias!.position({...troops!.position()});
    expect(labelOverlaps(cy)).not.to.deep.equal([]);
  });

  for (const size of SIZES) {
    const [width, height] = size;
    describe(`at ${width}×${height}`, () => {
      for (const view of VIEWS) {
        it(`draw no label of “${view}” on another one or on a node`, async () => {
          const explorer = await mountArticle({view}, size);
          expect(labelOverlaps(viewOf(explorer).cy)).to.deep.equal([]);
        });
      }

      it('draw no label on another one or on a node once nothing is selected', async () => {
        const explorer = await mountArticle({}, size);
        const overlaps: Record<string, string[]> = {};
        for (const view of VIEWS) {
          explorer.showView(view);
          explorer.select(undefined);
          await explorer.settled;
          overlaps[view] = labelOverlaps(viewOf(explorer).cy);
        }
        expect(overlaps).to.deep.equal(Object.fromEntries(VIEWS.map(view => [view, []])));
      });

      it('show every line’s label in the first view', async () => {
        const explorer = await mountArticle({}, size);
        expect(hiddenLabels(viewOf(explorer).cy)).to.deep.equal([]);
      });
    });
  }
});

async function readViewIds(): Promise<string[]> {
  const response = await fetch(ARTICLE);
  const {views} = (await response.json()) as {views: {id: string}[]};
  return views.map(({id}) => id);
}
