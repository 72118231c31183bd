/** What an explorer is saved as: pictures, the graph, the sentences. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {readGraphData} from '../../src/io/read-graph.ts';
import {select, showEverything, showView} from '../../src/state/actions.ts';
import type {FigureOptions} from '../../src/view/figure.ts';
import {emulateScheme} from '../support/contract.ts';
import {makeActor, makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {mount, mountArticle, settle, viewOf, type Size} from '../support/mount.ts';
import {one} from '../support/shadow.ts';
import {rejection} from '../support/rejection.ts';

/** Comparing dots takes its time. */
const SMALL: Size = [500, 500];

/** The share of what is drawn that rounding may change. */
const SAME = 0.002;

const HOSTILE = '</text><script>alert(1)</script><img src=x onerror="alert(1)"> " onload="x';

describe('toSVG', () => {
  it('is well-formed, and shows names of any kind as text', async () => {
    const actors = ['a', 'b'].map(id => makeActor(id, {name: `${HOSTILE} ${id}`}));
    const relations = [makeRelation('r', 'a', 'b', {type: HOSTILE})];
    const file = makeFile({title: HOSTILE, actors, relations, statements: []});
    const svg = parse(await (await mount('actor-graph', {data: file})).toSVG());
    const names = [...new Set([...svg.querySelectorAll('*')].map(({localName}) => localName))];
    expect(names.sort()).to.deep.equal(['g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg.querySelector('title')?.textContent).to.equal(HOSTILE);
  });

  it('has no attribute that runs, loads or links', async () => {
    const svg = parse(await (await mountArticle()).toSVG());
    const attributes = [...svg.querySelectorAll('*')].flatMap(element => element.getAttributeNames());
    expect(attributes.filter(name => /^on|href|^src$|^style$|filter|mask|clip/.test(name))).to.deep.equal([]);
    expect(svg.documentElement.outerHTML).not.to.contain('url(');
  });

  it('has the name of every actor that is drawn', async () => {
    const explorer = await mountArticle();
    const text = parse(await explorer.toSVG()).documentElement.textContent.replaceAll(
      /[\u2068\u2069\s]/g,
      '',
    );
    const names = viewOf(explorer)
      .cy.nodes('.actor')
      .map(node => String(node.data('label')).replaceAll(/[\u2068\u2069\s]/g, ''));
    expect(names.filter(name => !text.includes(name))).to.deep.equal([]);
  });

  it('has every name in a direction of its own', async () => {
    const file = makeFile({
      actors: [makeActor('a', {name: 'حكومة (2023)'}), makeActor('b')],
      relations: [makeRelation('r', 'a', 'b')],
      statements: [],
    });
    const explorer = await mount('actor-graph', {data: file});
    expect(await explorer.toSVG()).to.contain('\u2068حكومة (2023)\u2069');
  });

  it('is wanted whole, though the reader has zoomed in', async () => {
    const explorer = await mountArticle();
    viewOf(explorer).cy.zoom(3);
    const [screen, all] = await Promise.all([explorer.toSVG(), explorer.toSVG({area: 'all'})]);
    expect([sizeOf(screen) < sizeOf(all), screen === all]).to.deep.equal([true, false]);
  });

  it('says so while there is nothing to be seen', async () => {
    const error = await rejection((await mount('actor-graph')).toSVG());
    expect(error.message).to.equal('There is no picture yet. Load a graph, and show “Graph” once.');
  });
});

describe('toPNG', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`is what Cytoscape itself draws, dot for dot, on a ${scheme} page`, async () => {
      await emulateScheme(scheme);
      const explorer = await mountArticle({}, SMALL);
      expect(await differences(explorer)).to.be.below(SAME);
    });
  }

  it('is that too of all kinds of lines, some of them pale', async () => {
    const explorer = await mount('actor-graph', {data: everyKindOfLine()}, SMALL);
    explorer.store.update(showEverything);
    explorer.store.update(select('claimed'));
    await settle(explorer);
    expect(await differences(explorer)).to.be.below(SAME);
  });

  for (const [what, count] of [
    ['badges', 200],
    ['groups of actors', 700],
  ] as const) {
    it(`is that too of ${what}`, async () => {
      const explorer = await mount('actor-graph', {data: manyActors(count)}, SMALL);
      // At a zoom between whole numbers the edges of large circles are rounded in many places.
      expect(await differences(explorer)).to.be.below(5 * SAME);
    });
  }

  it('is twice as large as the screen, with words around', async () => {
    const explorer = await mountArticle();
    const {cy} = viewOf(explorer);
    const {width, height} = await createImageBitmap(await explorer.toPNG());
    expect([width, height > cy.height() * 2]).to.deep.equal([cy.width() * 2, true]);
  });

  it('says which scale would do where it would be too large', async () => {
    const error = await rejection((await mountArticle()).toPNG({scale: 50}));
    expect([error.name, error.message]).to.satisfy(
      ([name, message]: string[]) => name === 'RangeError' && message?.includes('Ask for a scale of at most'),
    );
  });

  it('shows Arabic the same on a page from right to left', async () => {
    const file = makeFile({actors: [makeActor('a', {name: 'حكومة (2023)'}), makeActor('b')]});
    const data = {...file, relations: [makeRelation('r', 'a', 'b')], statements: []};
    const pictures: string[] = [];
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const explorer = await mount('actor-graph', {data});
      const bytes = await (await explorer.toPNG({scale: 1})).arrayBuffer();
      pictures.push(new Uint8Array(bytes).join());
      explorer.remove();
    }
    document.documentElement.dir = '';
    expect(pictures[0]).to.equal(pictures[1]);
  });
});

describe('toJSON', () => {
  it('reads as the graph that was read', async () => {
    const explorer = await mountArticle();
    const {dataset} = readGraphData(explorer.toJSON());
    expect(dataset.document).to.deep.equal(explorer.store.state.graph!.dataset.document);
  });

  it('is what JSON.stringify makes of an explorer', async () => {
    const explorer = await mountArticle();
    expect(JSON.parse(JSON.stringify(explorer))).to.deep.equal(explorer.toJSON());
  });

  it('has only what is shown, if that is wanted', async () => {
    const explorer = await mountArticle();
    const {dataset, problems} = readGraphData(explorer.toJSON({shown: true}));
    expect([problems, dataset.actors.size < explorer.store.state.graph!.dataset.actors.size]).to.deep.equal([
      [],
      true,
    ]);
  });

  it('is nothing before a graph is open', async () => {
    expect((await mount('actor-graph')).toJSON()).to.equal(undefined);
  });
});

describe('toCSV', () => {
  it('has the sentences that are shown, and all of them if that is wanted', async () => {
    const explorer = await mountArticle();
    explorer.store.update(showView('start'));
    const {statements, relations} = explorer.store.state.graph!.dataset;
    const rows = (csv: string) => csv.split('\r\n').length - 2;
    expect([rows(explorer.toCSV()) < 30, rows(explorer.toCSV({shown: false}))]).to.deep.equal([
      true,
      statements.size + relations.size,
    ]);
  });
});

/** A deed of every status and both ways, and a statement of every stance. */
function everyKindOfLine() {
  const statuses = ['reported', 'claimed', 'planned', 'inferred'];
  const stances = ['for', 'against', 'neutral', 'mixed'];
  const actors = [...statuses, ...stances, 'x', 'y'].map(id => makeActor(`${id}-a`));
  const relations = [
    ...statuses.map((status, i) =>
      makeRelation(status, `${status}-a`, `${[...statuses, ...stances][i + 1]!}-a`, {status}),
    ),
    makeRelation('meeting', [], [], {type: 'meets', between: ['x-a', 'y-a']}),
    makeRelation('wrong', 'x-a', 'reported-a', {verdict: {value: 'disproved', evidence: 'national#p3'}}),
    makeRelation('itself', 'y-a', 'y-a'),
  ];
  const statements = stances.map(stance =>
    makeStatement(`${stance}-s`, `${stance}-a`, 'claimed', {about: [{on: 'claimed', stance}]}),
  );
  return makeFile({actors, relations, statements});
}

/** More actors than a picture holds, linked to a few. */
function manyActors(count: number) {
  const ids = Array.from({length: count}, (_, i) => `a${i}`);
  const relations = ids.map((id, i) => makeRelation(`r${i}`, id, `a${i % 7}`));
  return makeFile({actors: ids.map(id => makeActor(id)), relations, statements: []});
}

/** The share of what is drawn that Cytoscape's own picture has otherwise. */
async function differences(explorer: ActorGraph): Promise<number> {
  const options: FigureOptions = {caption: false};
  const ours = await pixels(await explorer.toPNG({...options, scale: 2}));
  const bg = getComputedStyle(one(explorer, '.frame')).backgroundColor;
  const theirs = await pixels(viewOf(explorer).cy.png({output: 'blob', full: false, scale: 2, bg}));
  expect([ours.width, ours.height]).to.deep.equal([theirs.width, theirs.height]);
  let [other, drawn] = [0, 0];
  // The first dot is of the background.
  const [red = 0, green = 0, blue = 0] = theirs.data;
  for (let i = 0; i < ours.data.length; i += 4) {
    const [r, g, b] = [theirs.data[i]!, theirs.data[i + 1]!, theirs.data[i + 2]!];
    const {data} = ours;
    if (isFar(data[i]! - r, data[i + 1]! - g, data[i + 2]! - b)) other++;
    if (isFar(red - r, green - g, blue - b)) drawn++;
  }
  expect(drawn).to.be.above(1000);
  return other / drawn;
}

function isFar(red: number, green: number, blue: number): boolean {
  return red * red + green * green + blue * blue > 5000;
}

async function pixels(blob: Blob): Promise<ImageData> {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

function parse(svg: string): XMLDocument {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).to.equal(null);
  return document;
}

/** How much of the picture is seen, in the picture's own pixels. */
function sizeOf(svg: string): number {
  const [, , width = 0, height = 0] = parse(svg)
    .querySelector('svg > svg')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number);
  return width * height;
}
