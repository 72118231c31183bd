/** The explorer is accessible in every state that it can be in, not only when all is well. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {holdFetch} from '../support/hold-fetch.ts';
import {makeFile, makeRelation} from '../support/make-file.ts';
import {ARTICLE, makeFrame, mount, mountArticle, PHONE} from '../support/mount.ts';
import {all, one} from '../support/shadow.ts';

const states: Readonly<Record<string, () => Promise<ActorGraph>>> = {
  'while it is loading': async () => {
    const request = holdFetch(ARTICLE);
    const frame = await makeFrame();
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    frame.append(explorer);
    await request.made;
    return explorer;
  },
  'without a source': () => mount('actor-graph', {}),
  'when the source has failed': () => mount('actor-graph', {src: '/graph-data/none.json'}),
  'when a later source has failed': async () => {
    const explorer = await mountArticle();
    explorer.src = '/graph-data/none.json';
    await explorer.settled;
    return explorer;
  },
  'with a partly broken file': async () => {
    const data = makeFile({relations: [makeRelation('broken', 'militas', 'us-troops')]});
    const explorer = await mount('actor-graph', {data});
    all<HTMLDetailsElement>(explorer, 'actor-graph-details >>> .problems')[0]!.open = true;
    return explorer;
  },
  'when nothing passes the filter': async () => {
    const explorer = await mountArticle();
    explorer.filter = {groups: [{by: 'type', values: []}]};
    await explorer.settled;
    return explorer;
  },
  'with an actor selected': () => mountSelecting('militias'),
  'with a deed selected': () => mountSelecting('us-strikes'),
  'with a statement selected': () => mountSelecting('self-defence'),
  'with the list in place of the picture': async () => {
    const explorer = await mountArticle();
    one(explorer, '.lenses button', 'List').click();
    await explorer.settled;
    return explorer;
  },
  'in a narrow container': () => mountArticle({}, PHONE),
  'in a narrow container with the filter open': () => mountSheet('Filter'),
  'in a narrow container with the details open': () => mountSheet('Questions'),
  'in a narrow container with the list open': () => mountSheet('List'),
};

describe('<actor-graph> is accessible', () => {
  for (const [state, mountState] of Object.entries(states)) {
    it(state, async () => {
      const explorer = await mountState();
      expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    });
  }
});

async function mountSelecting(id: string): Promise<ActorGraph> {
  const explorer = await mountArticle();
  explorer.select(id);
  await explorer.settled;
  return explorer;
}

async function mountSheet(tab: string): Promise<ActorGraph> {
  const explorer = await mountArticle({}, PHONE);
  one(explorer, '.tabs button', tab).click();
  await explorer.settled;
  return explorer;
}
