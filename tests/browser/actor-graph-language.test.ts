/** The interface in its languages: which one holds, what it changes, and what keeps its own. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {LANGUAGES} from '../../src/locales/resource.ts';
import {select, startStory} from '../../src/state/actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {makeFile, makeStatement} from '../support/make-file.ts';
import {openArticle} from '../support/make-store.ts';
import {
  canvasOf,
  cleanUp,
  makeFrame,
  mount,
  mountArticle,
  PHONE,
  settle,
  type Size,
} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';

/** Sets an attribute of the page for the length of a test. */
function setPageLanguage(tag: string): void {
  const page = document.documentElement;
  const before = page.lang;
  page.lang = tag;
  cleanUp(() => {
    page.lang = before;
  });
}

/** An explorer of a small graph. */
function mountSmall(properties: Partial<ActorGraph> = {}, size?: Size): Promise<ActorGraph> {
  return mount('actor-graph', {data: makeFile({language: 'en'}), ...properties}, size);
}

/** The names of the lenses, which every explorer has. */
const lenses = (explorer: ActorGraph) => textOf(one(explorer, '.lenses'));

/** What an Arab minister is quoted with in an English file, with what it was translated from. */
const TRANSLATED = makeFile({
  language: 'en',
  statements: [
    makeStatement('words', 'iraqi-government', 'militias', {
      quote: 'an end to the mission',
      original: {language: 'ar', text: 'إنهاء مهمة التحالف'},
    }),
  ],
});

describe('the language of an explorer', () => {
  it('is that of the page', async () => {
    setPageLanguage('fr');
    expect(lenses(await mountSmall())).to.contain('Liste');
  });

  it('is its own before that of the page', async () => {
    setPageLanguage('fr');
    expect(lenses(await mountSmall({lang: 'es-MX'}))).to.contain('Lista');
  });

  it('is that of the nearest element around it, through shadow roots', async () => {
    setPageLanguage('fr');
    const frame = await makeFrame();
    frame.lang = 'ar-IQ';
    const host = document.createElement('div');
    frame.append(host);
    const explorer = Object.assign(document.createElement('actor-graph'), {data: makeFile()});
    host.attachShadow({mode: 'open'}).append(explorer);
    await settle(explorer);
    expect(one(explorer, '.frame').lang).to.equal('ar-IQ');
  });

  it('is English where the page speaks what the interface does not', async () => {
    setPageLanguage('de');
    const explorer = await mountSmall();
    expect(lenses(explorer)).to.contain('List');
    expect(one(explorer, '.frame').lang).to.equal('en');
  });

  it('follows its attribute at once', async () => {
    const explorer = await mountSmall();
    explorer.lang = 'es';
    await explorer.updateComplete;
    expect(lenses(explorer)).to.contain('Lista');
  });

  it('follows the page', async () => {
    const explorer = await mountSmall();
    setPageLanguage('ar');
    await until(() => lenses(explorer).includes('القائمة'), 'the explorer speaks Arabic');
  });

  it('returns to that of the page when its own is taken away', async () => {
    setPageLanguage('fr');
    const explorer = await mountSmall({lang: 'es'});
    explorer.removeAttribute('lang');
    await explorer.updateComplete;
    expect(lenses(explorer)).to.contain('Liste');
  });

  it('is its own on a page with two', async () => {
    const frame = await makeFrame();
    const [spanish, french] = ['es', 'fr'].map(lang =>
      Object.assign(document.createElement('actor-graph'), {lang, data: makeFile(), loading: 'eager'}),
    ) as [ActorGraph, ActorGraph];
    frame.append(spanish, french);
    await settle(spanish);
    await settle(french);
    expect(textOf(one(spanish, '.lenses'))).to.contain('Lista');
    expect(textOf(one(french, '.lenses'))).to.contain('Liste');
  });

  it('is that of its surroundings for a panel by itself', async () => {
    setPageLanguage('ar');
    const panel = await mount('actor-graph-details', {store: await openArticle()}, [400, 600]);
    expect(textOf(panel)).to.contain('نظرة عامة');
    expect(getComputedStyle(panel).direction).to.equal('rtl');
  });

  it('is that of the explorer for a panel in it', async () => {
    setPageLanguage('es');
    const explorer = await mountSmall({lang: 'fr'});
    expect(textOf(one(explorer, 'actor-graph-details'))).to.contain('Vue d’ensemble');
  });
});

describe('an explorer in Arabic', () => {
  for (const [name, size] of [
    ['desktop', [1280, 800]],
    ['phone', PHONE],
  ] as const satisfies readonly (readonly [string, Size])[]) {
    it(`keeps to its width on a ${name}`, async () => {
      const explorer = await mountArticle({lang: 'ar'}, size);
      const wide = all(explorer, '.frame, .header, .bar, .main, .tabs, .panel').filter(
        box => box.scrollWidth > box.clientWidth + 1,
      );
      expect(wide.map(box => box.className)).to.deep.equal([]);
    });
  }

  it('has the legend on the right and the details on the left', async () => {
    const explorer = await mountSmall({lang: 'ar'});
    const {left} = one(explorer, '.panel.filter').getBoundingClientRect();
    const {right} = one(explorer, '.panel.details').getBoundingClientRect();
    expect(left).to.be.greaterThan(800);
    expect(right).to.be.lessThan(480);
  });

  it('does not mirror the picture', async () => {
    const explorer = await mountArticle({lang: 'ar'});
    const {positions} = explorer.store.state.graph!.views[0]!.view;
    expect(canvasOf(explorer).positions['biden']).to.deep.equal(positions?.get('biden'));
  });

  it('goes on in the story with the arrow to the left', async () => {
    const explorer = await mountArticle({lang: 'ar'});
    explorer.store.update(startStory, 'reader');
    await settle(explorer);
    one(explorer, 'actor-graph-story >>> .next').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(explorer.store.state.step).to.equal(1);
  });

  it('leaves sentences, titles and quotations their language and direction', async () => {
    const explorer = await mountSmall({lang: 'ar'});
    explorer.store.update(select('terrorist-acts'), 'reader');
    await settle(explorer);
    const title = one(explorer, 'actor-graph-details >>> .title');
    expect([title.lang, title.dir]).to.deep.equal(['en', 'ltr']);
    expect(one(explorer, '.titles h2').lang).to.equal('en');
  });

  it('tells problems in English, and says so', async () => {
    const broken = {...makeFile(), actors: [{id: 'nobody'}]};
    const explorer = await mountSmall({lang: 'ar', data: broken});
    const problems = one(explorer, 'actor-graph-details >>> .problems ul');
    expect([problems.lang, problems.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('says why there is nothing to show, and beside it in English what its author can do', async () => {
    const explorer = await mountSmall({lang: 'ar', data: 'no graph'});
    expect(textOf(one(explorer, '.state'))).to.contain('تعذّر عرض المخطط');
    expect(one(explorer, '.state [lang=en]').dir).to.equal('ltr');
  });
});

describe('words in two languages', () => {
  it('stand beside each other in the details, each in its own', async () => {
    const explorer = await mountSmall({data: TRANSLATED});
    explorer.store.update(select('words'), 'reader');
    await settle(explorer);
    const words = all(explorer, 'actor-graph-details >>> .translated blockquote');
    expect(words.map(({lang, dir}) => [lang, dir])).to.deep.equal([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('say in the language of the interface what the original is in', async () => {
    const explorer = await mountSmall({data: TRANSLATED, lang: 'es'});
    explorer.store.update(select('words'), 'reader');
    await settle(explorer);
    expect(textOf(one(explorer, 'actor-graph-details >>> figcaption'))).to.equal('Texto original (árabe)');
  });

  it('isolate an Arabic name that is announced in English', async () => {
    const data = makeFile({actors: [{id: 'minister', name: 'محمد شياع السوداني', kind: 'person'}]});
    const explorer = await mountSmall({data});
    explorer.store.update(select('minister'), 'reader');
    const voice = one(explorer, '.announcer[role=status]');
    await until(() => voice.textContent.includes('Selected'), 'the selection is announced');
    expect(voice.textContent).to.contain('\u2068محمد شياع السوداني\u2069.');
  });
});

describe('in every language', () => {
  for (const language of LANGUAGES) {
    it(`is accessible in ${language}`, async () => {
      const explorer = await mountSmall({lang: language, data: TRANSLATED});
      explorer.store.update(select('words'), 'reader');
      await settle(explorer);
      expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    });
  }
});
