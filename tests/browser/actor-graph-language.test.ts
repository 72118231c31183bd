/** The interface in its languages: which one holds, what it changes, and what keeps its own. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {LANGUAGES} from '../../src/locales/resource.ts';
import {select, startStory} from '../../src/state/actions.ts';
import {findInList, openSheet, openTimeline} from '../../src/state/reading-actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {emulateScheme} from '../support/contract.ts';
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

  it('is its own beside an Arabic one, to the order of its panels', async () => {
    const frame = await makeFrame([1280, 1000]);
    const [arabic, english] = ['ar', 'en'].map(lang =>
      Object.assign(document.createElement('actor-graph'), {lang, data: makeFile(), loading: 'eager'}),
    ) as [ActorGraph, ActorGraph];
    for (const explorer of [arabic, english]) explorer.style.blockSize = '500px';
    frame.append(arabic, english);
    await settle(arabic);
    await settle(english);
    const legendOf = (explorer: ActorGraph) => one(explorer, '.panel.filter');
    const sides = [arabic, english].map(explorer => legendOf(explorer).getBoundingClientRect().left > 640);
    const titles = [arabic, english].map(explorer => textOf(one(explorer, 'actor-graph-filter >>> h2')));
    expect([sides, titles]).to.deep.equal([
      [true, false],
      ['مفتاح الرموز والتصفية', 'Legend and filter'],
    ]);
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

describe('a language that changes', () => {
  /** Words in sight that have letters, none of them Arabic; names and sentences of the data keep theirs. */
  function latinWords(explorer: ActorGraph): string[] {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        const isData = element.closest('[lang=en], bdi, .link, option, style, svg') !== null;
        if (isData || !element.checkVisibility()) continue;
        const texts = [...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
        const own = texts.map(({textContent}) => textContent?.trim() ?? '');
        found.push(...own.filter(text => /\p{L}{2}/u.test(text) && !/\p{Script=Arabic}/u.test(text)));
      }
    };
    visit(explorer.renderRoot);
    return found;
  }

  for (const sheet of ['graph', 'list', 'stances', 'compare'] as const)
    it(`is written anew in all that is open beside the ${sheet}`, async () => {
      const explorer = await mountSmall({data: TRANSLATED});
      explorer.store.update(openSheet(sheet), 'reader');
      explorer.store.update(openTimeline(true), 'reader');
      await settle(explorer);
      expect(latinWords(explorer)).not.to.be.empty;
      explorer.lang = 'ar';
      await until(() => latinWords(explorer).length === 0, 'no English is left').catch(() => undefined);
      expect(latinWords(explorer)).to.deep.equal([]);
    });

  it('is that of what is announced next', async () => {
    const explorer = await mountSmall();
    explorer.lang = 'es';
    explorer.store.update(select('terrorist-acts'), 'reader');
    const voice = one(explorer, '.announcer[role=status]');
    await until(() => voice.textContent.includes('Selección:'), 'the selection is announced in Spanish');
  });

  it('finds dates in the list as they are written now', async () => {
    const explorer = await mountArticle();
    explorer.store.update(openSheet('list'), 'reader');
    explorer.store.update(findInList('diciembre'), 'reader');
    await settle(explorer);
    const hits = () => textOf(one(explorer, 'actor-graph-statements >>> .hits'));
    await until(() => hits() === 'none', 'no English date has the Spanish month');
    explorer.lang = 'es';
    await until(() => /^[1-9]/.test(hits()), 'dates are found in Spanish');
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

  it('stand below each other in the list, each in its own', async () => {
    const explorer = await mountSmall({data: TRANSLATED, lang: 'ar'});
    explorer.store.update(openSheet('list'), 'reader');
    await settle(explorer);
    await until(() => all(explorer, 'actor-graph-statements >>> .original').length > 0, 'the list is there');
    const original = one(explorer, 'actor-graph-statements >>> .original');
    const sentence = original.parentElement!.querySelector<HTMLElement>('.sentence')!;
    expect([sentence, original].map(({lang, dir}) => [lang, dir])).to.deep.equal([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('are found in the list by those of the original', async () => {
    const explorer = await mountSmall({data: TRANSLATED});
    explorer.store.update(openSheet('list'), 'reader');
    explorer.store.update(findInList('مهمة التحالف'), 'reader');
    await until(
      () => all(explorer, 'actor-graph-statements >>> .hits').some(hits => textOf(hits) === '1'),
      'the original is found',
    );
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
  const SHEETS = ['graph', 'list', 'stances', 'compare'] as const;

  for (const language of LANGUAGES) {
    it(`is accessible in ${language}`, async () => {
      const explorer = await mountSmall({lang: language, data: TRANSLATED});
      explorer.store.update(select('words'), 'reader');
      await settle(explorer);
      expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    });

    it(`keeps to the width of a phone in ${language}, whatever is open`, async () => {
      const explorer = await mountArticle({lang: language}, PHONE);
      const wide: string[] = [];
      for (const sheet of SHEETS) {
        explorer.store.update(openSheet(sheet), 'reader');
        explorer.store.update(openTimeline(sheet === 'graph'), 'reader');
        await settle(explorer);
        const panel = `actor-graph-${{graph: 'timeline', list: 'statements'}[sheet as string] ?? sheet}`;
        await until(
          () => explorer.renderRoot.querySelector(`${panel}:defined`) !== null,
          `${panel} is there`,
        );
        const boxes = [explorer, ...all(explorer, `.frame, .header, .bar, .main, .tabs, ${panel}`)];
        for (const box of boxes.filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1))
          wide.push(`${sheet}: ${box.localName} ${box.className}`);
      }
      expect(wide).to.deep.equal([]);
    });
  }

  for (const scheme of ['light', 'dark'] as const)
    for (const sheet of SHEETS)
      it(`is accessible in Arabic, ${scheme}, with the ${sheet}`, async () => {
        await emulateScheme(scheme);
        const explorer = await mountArticle({lang: 'ar'});
        explorer.store.update(openSheet(sheet), 'reader');
        explorer.store.update(openTimeline(true), 'reader');
        explorer.store.update(startStory, 'reader');
        await settle(explorer);
        expect(await accessibilityFaults(explorer)).to.deep.equal([]);
      });
});
