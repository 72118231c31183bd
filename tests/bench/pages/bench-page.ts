/**
 * What every measured page does: it loads one graph, and then filters, selects, pans and zooms when it is told to. Times
 * run from the call to the frame in which the result is on the screen. Each phase is a call of its own, so that the
 * driver can read processor times between them.
 */

export interface BenchGraph {
  readonly nodes: readonly {readonly id: string; readonly x: number; readonly y: number}[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    /** `t0` to `t11`. */
    readonly type: string;
  }[];
  /** A file that Actor Graph opens in place of nodes and lines. */
  readonly src?: string;
  /** What plain Cytoscape draws in place of nodes and lines: elements of Actor Graph's own picture. */
  readonly elements?: unknown;
}

/** What is done with a graph. */
export interface Gestures {
  /** Types that are hidden; all are shown again after each. */
  readonly hidden: readonly (readonly string[])[];
  readonly selected: string;
}

/** A library with a graph on the page. Everything may take its time, and resolves when it is done. */
export interface Peer {
  /** Hides the lines of these types, and shows all others. */
  filter(types: readonly string[]): unknown;
  /** Brings out a node and what it is linked with; nothing: all again. */
  select(id: string | undefined): unknown;
  pan(dx: number, dy: number): unknown;
  zoom(factor: number): unknown;
  /** How much of the graph is in the picture. */
  drawn(): {readonly nodes: number; readonly edges: number};
  /** What Cytoscape holds, if that draws the picture. */
  elements?(): unknown;
}

export type Start = (graph: BenchGraph, container: HTMLElement) => Peer | Promise<Peer>;
export type Phase = 'load' | 'filter' | 'select' | 'pan' | 'zoom';

/** What a phase came to. */
export interface PhaseTimes {
  /** Of one gesture, in milliseconds; of moving, in frames a second. */
  readonly value: number;
  /** Gestures or frames. */
  readonly steps: number;
}

export interface PageState {
  readonly nodes: number;
  readonly edges: number;
  /** Bytes of JavaScript's heap. */
  readonly heap: number;
  readonly elements: unknown;
}

export interface BenchPage {
  /** Fetches the graph, which is not measured. */
  take(graph: string, gestures: Gestures): Promise<void>;
  run(phase: Phase): Promise<PhaseTimes>;
  state(): PageState;
}

declare global {
  var benchPage: BenchPage;
}

const MOVING = 1000;

/** Makes the page measurable. */
export function measurable(start: Start): void {
  let given: {graph: BenchGraph; gestures: Gestures} | undefined;
  let peer: Peer | undefined;
  const phases: Readonly<Record<Phase, () => Promise<PhaseTimes>>> = {
    load: async () => {
      const container = document.createElement('div');
      container.style.cssText = 'inline-size: 1280px; block-size: 800px;';
      document.body.append(container);
      const value = await timed(async () => {
        peer = await start(given!.graph, container);
      });
      await quiet();
      return {value, steps: 1};
    },
    filter: () =>
      median(
        given!.gestures.hidden.flatMap(types => [types, []]),
        types => peer!.filter(types),
      ),
    select: () => {
      const {selected} = given!.gestures;
      return median([selected, undefined, selected, undefined, selected, undefined], id => peer!.select(id));
    },
    pan: () => moving(i => peer!.pan(i % 60 < 30 ? 6 : -6, i % 40 < 20 ? 4 : -4)),
    zoom: () => moving(i => peer!.zoom(i % 30 < 15 ? 1.03 : 1 / 1.03)),
  };
  globalThis.benchPage = {
    take: async (graph, gestures) => {
      given = {graph: (await (await fetch(graph)).json()) as BenchGraph, gestures};
    },
    run: phase => phases[phase](),
    state: () => {
      const {memory} = performance as Performance & {memory?: {usedJSHeapSize: number}};
      return {...peer!.drawn(), heap: memory?.usedJSHeapSize ?? 0, elements: peer!.elements?.()};
    },
  };
}

async function timed(run: () => unknown): Promise<number> {
  const before = performance.now();
  await run();
  await painted();
  return performance.now() - before;
}

async function median<T>(inputs: readonly T[], run: (input: T) => unknown): Promise<PhaseTimes> {
  const times: number[] = [];
  for (const input of inputs) {
    times.push(await timed(() => run(input)));
    await quiet();
  }
  return {value: times.sort((a, b) => a - b)[times.length >> 1]!, steps: inputs.length};
}

/** Moves at every frame, and returns how many of them there were in a second. */
async function moving(step: (i: number) => unknown): Promise<PhaseTimes> {
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < MOVING) {
    // Some only promise to move.
    await step(frames);
    await painted();
    frames++;
  }
  return {value: (frames * 1000) / (performance.now() - start), steps: frames};
}

/** Resolves when what has been drawn until now is on the screen: in a task of its own after the next frame. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(undefined);
    });
  });
}

/** Lets what a library does later be over. */
async function quiet(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 400));
  await painted();
}
