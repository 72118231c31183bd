/** What a reader sees of a bad connection: how far the loading is, a way to stop it, and what went wrong. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {showProgress, startLoading} from '../../src/state/actions.ts';
import {cleanUp, makeFrame, mount, mountArticle} from '../support/mount.ts';
import {one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';
import {recordEvents} from '../support/watch-page.ts';

const FAULTS: readonly (readonly [fault: string, code: string, words: RegExp])[] = [
  ['not-there', 'http', /There is no file at this address \(HTTP 404/],
  ['broken', 'http', /The server refused the file \(HTTP 500/],
  ['reset', 'network', /could not be fetched, or not to its end\. Check the connection/],
  ['cut-off', 'network', /could not be fetched, or not to its end\. Check the connection/],
  ['says-packed', 'network', /could not be fetched, or not to its end/],
  ['is-packed', 'encoding', /compressed, but the server does not say so/],
  ['utf-16', 'encoding', /written in UTF-16\. Save it as UTF-8/],
  [
    'log-in',
    'not-json',
    /web page.*came as text\/html and begins with “<!doctype html><title>Log in<\/title>”/,
  ],
];

describe('<actor-graph> on a bad connection', () => {
  for (const [fault, code, words] of FAULTS) {
    it(`says what is wrong (${fault}), offers another try and fires one error event`, async () => {
      const events = recordEvents();
      const explorer = await mount('actor-graph', {src: `/faulty/${fault}`});
      const alert = textOf(one(explorer, '[role=alert]'));
      expect(alert).to.match(words);
      expect(alert).to.contain(`Problem: ${code} Try again`);
      expect(events).to.deep.equal(['actor-graph-error']);
    });
  }

  it('shows a file with a byte order mark as any other', async () => {
    const explorer = await mount('actor-graph', {src: '/faulty/with-mark'});
    expect([textOf(one(explorer, 'h2')), explorer.store.state.graph?.problems.length]).to.deep.equal([
      'Sánchez',
      0,
    ]);
  });

  it('shows a file that is not UTF-8, and says so', async () => {
    const explorer = await mount('actor-graph', {src: '/faulty/latin-1'});
    expect(textOf(one(explorer, 'actor-graph-details >>> .problems li'))).to.contain('not saved as UTF-8');
  });

  it('shows what is there of a file that breaks off', async () => {
    const explorer = await mount('actor-graph', {src: '/faulty/breaks-off'});
    expect(textOf(one(explorer, 'actor-graph-details >>> .problems li'))).to.contain(
      'the file breaks off here',
    );
  });

  it('says of a device that is offline that it is', async () => {
    goOffline();
    const explorer = await mount('actor-graph', {src: '/faulty/reset'});
    expect(textOf(one(explorer, '[role=alert]'))).to.contain('because this device is offline');
  });

  it('tries the same address again when the device is online', async () => {
    const isOnline = goOffline();
    const explorer = await mount('actor-graph', {src: '/faulty/reset'});
    const events = recordEvents();
    isOnline(true);
    dispatchEvent(new Event('online'));
    await until(() => events.length > 0, 'it has tried again');
    expect(explorer.store.state.error?.code).to.equal('network');
  });
});

describe('<actor-graph> while it loads', () => {
  it('says nothing of progress while that is quick', async () => {
    const explorer = await open('/faulty/stalled');
    await explorer.updateComplete;
    expect(textOf(explorer)).to.equal('Loading the graph …');
  });

  it('says after a while how much of how much has come', async () => {
    const explorer = await open('/faulty/stalled');
    await until(() => explorer.store.state.loading?.progress.bytes === 500_000, 'half a megabyte has come');
    await explorer.updateComplete;
    const bar = one(explorer, 'progress') as HTMLProgressElement;
    expect([textOf(one(explorer, '.waiting .muted')), bar.position]).to.deep.equal(['0.5 of 2.0 MB', 0.25]);
  });

  it('counts the rows of a table once all of it has come, with a bar that knows no end', async () => {
    const explorer = await open('/faulty/stalled');
    explorer.store.update(showProgress({bytes: 2_000_000, total: 2_000_000, rows: 1200}, false));
    await explorer.updateComplete;
    const bar = one(explorer, 'progress') as HTMLProgressElement;
    expect([textOf(one(explorer, '.waiting .muted')), bar.position]).to.deep.equal([
      '2.0 of 2.0 MB · 1,200 rows read',
      -1,
    ]);
  });

  it('says after a long while that it is still loading', async () => {
    const explorer = await open('/faulty/stalled');
    explorer.store.update(showProgress({bytes: 0, total: undefined, rows: 0}, true));
    await explorer.updateComplete;
    expect(textOf(one(explorer, '.waiting'))).to.equal(
      'Still loading the graph … Nothing has arrived yet. Cancel',
    );
  });

  it('stops when the reader cancels, says so, and fires one error event', async () => {
    const events = recordEvents();
    const explorer = await open('/faulty/stalled');
    await cancel(explorer);
    expect(textOf(one(explorer, '[role=alert]'))).to.match(/^The graph is not loaded Loading was stopped/);
    expect(events).to.deep.equal(['actor-graph-error']);
  });

  it('loads after all when the reader tries again', async () => {
    const explorer = await open('/faulty/slow');
    await cancel(explorer);
    one(explorer, '[role=alert] button').click();
    await until(() => explorer.store.state.status === 'ready', 'the file has come');
  });

  it('says above the graph before that another one is coming, and keeps that one when cancelled', async () => {
    const explorer = await mountArticle();
    explorer.src = '/faulty/stalled';
    await cancel(explorer);
    expect(textOf(one(explorer, '.banner'))).to.equal(
      'Loading was stopped before the graph had arrived. What was loaded before is still shown. Try again',
    );
  });

  it('says nothing more of it once the file has come', async () => {
    const explorer = await open('/faulty/slow');
    await until(() => explorer.store.state.loading !== undefined, 'progress is shown');
    await explorer.settled;
    await nextFrame();
    expect([explorer.store.state.loading, explorer.store.state.status]).to.deep.equal([undefined, 'ready']);
  });

  it('leaves no timer behind when it is removed', async () => {
    const explorer = await open('/faulty/stalled');
    explorer.remove();
    await nextFrame();
    explorer.store.update(startLoading);
    const updates: unknown[] = [];
    explorer.store.subscribe(state => updates.push(state));
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(updates).to.deep.equal([]);
  });
});

/** Adds an explorer without waiting for its source. */
async function open(src: string): Promise<ActorGraph> {
  const frame = await makeFrame();
  const explorer = Object.assign(document.createElement('actor-graph'), {src});
  explorer.style.blockSize = '100%';
  frame.append(explorer);
  await until(() => explorer.store.state.status === 'loading', 'it has begun to load');
  return explorer;
}

async function cancel(explorer: ActorGraph): Promise<void> {
  await until(() => explorer.store.state.loading !== undefined, 'progress is shown');
  await explorer.updateComplete;
  one(explorer, '.waiting button').click();
  await until(() => explorer.store.state.status === 'failed', 'it has stopped');
  await explorer.updateComplete;
}

/** Makes the page believe that the device is offline, until it is told otherwise. */
function goOffline(): (isOnline: boolean) => void {
  let isOnline = false;
  Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => isOnline});
  cleanUp(() => Reflect.deleteProperty(navigator, 'onLine'));
  return value => {
    isOnline = value;
  };
}
