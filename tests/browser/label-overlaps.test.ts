/** In every view of the article, on every usual size of screen, each label can be read. */
import {expect} from '@open-wc/testing';
import {describeLabels} from '../support/describe-labels.ts';
import {labelOverlaps} from '../support/label-overlaps.ts';
import {ARTICLE, mountArticle, viewOf} from '../support/mount.ts';

it('would be found out: a label that is covered is reported', async () => {
  const {cy} = viewOf(await mountArticle());
  const [militias, troops] = ['n:militias', 'n:us-troops'].map(key => cy.nodes().getElementById(key));
  militias!.position({...troops!.position()});
  expect(labelOverlaps(cy)).not.to.deep.equal([]);
});

await describeLabels(ARTICLE);
