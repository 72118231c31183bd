/** What is said to screen readers: one message for each thing that the reader does. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {select, showEverything} from '../../src/state/actions.ts';
import {openArticle} from '../support/make-store.ts';
import {cleanUp, mount, mountArticle} from '../support/mount.ts';
import {all, descendants, one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';

const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]';
/** Longer than the pause after which something is said. */
const PAUSE = 900;

describe('what is said aloud', () => {
  const actions: Readonly<Record<string, (explorer: ActorGraph) => unknown>> = {
    'selecting in the list': explorer => {
      one(explorer, 'actor-graph-statements >>> li.item').click();
    },
    'filtering by the legend': explorer => {
      one(explorer, 'actor-graph-filter >>> .layer input').click();
    },
    fading: explorer => {
      one(explorer, 'actor-graph-filter >>> button', 'Fade').click();
    },
    'showing everything': explorer => {
      one(explorer, '.bar button', 'Show everything').click();
    },
    'finding in the list': explorer => type(one(explorer, 'actor-graph-statements >>> input'), 'strikes'),
    searching: explorer => type(one(explorer, 'actor-graph-search >>> input'), 'sudani'),
    'resetting all': explorer => {
      explorer.select('militias');
      one(explorer, '.bar .reset').click();
    },
    'bringing back what is hidden': async explorer => {
      one(explorer, 'actor-graph-filter >>> actor-graph-hidden >>> summary').click();
      await until(
        () => all(explorer, 'actor-graph-filter >>> actor-graph-hidden >>> .lift').length > 0,
        'reasons',
      );
      one(explorer, 'actor-graph-filter >>> actor-graph-hidden >>> .lift').click();
    },
  };
  for (const [name, act] of Object.entries(actions)) {
    it(`is one message after ${name}`, async () => {
      const explorer = await mountArticle();
      one(explorer, '.lenses button', 'List').click();
      await until(() => all(explorer, 'actor-graph-statements >>> li').length > 0, 'the list is there');
      await pause();
      const messages = listen(explorer);
      await act(explorer);
      await pause();
      expect(messages, messages.join(' | ')).to.have.length(1);
    });
  }

  it('names the sentence that is selected and what the filter shows', async () => {
    const store = await openArticle();
    const messages = listen(await mount('actor-graph-statements', {store}));
    store.update(showEverything);
    store.update(select('terrorist-acts'));
    await pause();
    expect(messages.join('')).to.match(
      /^Selected: .*denounces.*“terrorist acts”\. Shown: \d+ of \d+ actors, \d+ of \d+ deeds and statements\.$/,
    );
  });

  it('is nothing before the reader has done something', async () => {
    const explorer = await mountArticle();
    await pause();
    expect(textOf(one(explorer, '.announcer'))).to.equal('');
  });

  it('is said by one of several panels that follow the same store', async () => {
    const store = await openArticle();
    const first = await mount('actor-graph-statements', {store});
    const second = await mount('actor-graph-statements', {store});
    const messages = [listen(first), listen(second)];
    one(first, 'li.item').click();
    await pause();
    expect(messages.flat()).to.have.length(1);
  });

  it('is said by a panel when the explorer has gone', async () => {
    const explorer = await mountArticle();
    explorer.parentElement!.remove();
    const list = await mount('actor-graph-statements', {store: explorer.store});
    const messages = listen(list);
    one(list, 'li.item').click();
    await pause();
    expect(messages).to.have.length(1);
  });
});

/** Notes every text that a live region below `host` gets. Regions that come with their text count too. */
function listen(host: Element): string[] {
  const messages: string[] = [];
  const observer = new MutationObserver(records => {
    const regions = new Set(
      records.flatMap(({target, addedNodes}) => {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        const added = [...addedNodes].flatMap(node =>
          node instanceof Element && node.matches(LIVE) ? [node] : [],
        );
        return around == null ? added : [around, ...added];
      }),
    );
    for (const region of regions) if (textOf(region) !== '') messages.push(textOf(region));
  });
  for (const root of [host, ...descendants(host)].flatMap(({shadowRoot}) => shadowRoot ?? []))
    observer.observe(root, {subtree: true, childList: true, characterData: true});
  cleanUp(() => {
    observer.disconnect();
  });
  return messages;
}

async function type(field: HTMLElement, words: string): Promise<void> {
  field.focus();
  await sendKeys({type: words});
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, PAUSE));
}
