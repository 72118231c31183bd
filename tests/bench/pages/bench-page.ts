/**
 * What every measured page does: it loads one graph, and then filters, selects, pans and zooms when it is told to. Times
 * run from the call to the frame in which the result is on the screen.
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
}

export type Start = (graph: BenchGraph, container: HTMLElement) => Peer | Promise<Peer>;

/** Of one gesture, in milliseconds; of moving, in frames a second. */
export interface PageTimes {
  readonly load: number;
  readonly filter: number;
  readonly select: number;
  readonly pan: number;
  readonly zoom: number;
  readonly nodes: number;
  readonly edges: number;
  /** Bytes of JavaScript's heap when all is drawn. */
  readonly heap: number;
}

declare global {
  var runBench: (graph: BenchGraph, busiest: string) => Promise<PageTimes>;
}

const MOVING = 1500;

/** Makes the page measurable. */
export function measurable(start: Start): void {
  globalThis.runBench = async (graph, busiest) => {
    const container = document.createElement('div');
    container.style.cssText = 'inline-size: 1280px; block-size: 800px;';
    document.body.append(container);
    let peer: Peer | undefined;
    const load = await timed(async () => {
      peer = await start(graph, container);
    });
    const shown = peer!;
    await quiet();
    const filter = await median(
      [['t1', 't4', 't9'], [], ['t2', 't5', 't7'], [], ['t0', 't3', 't6'], []],
      types => shown.filter(types),
    );
    const select = await median([busiest, undefined, busiest, undefined, busiest, undefined], id =>
      shown.select(id),
    );
    const pan = await moving(i => shown.pan(i % 60 < 30 ? 6 : -6, i % 40 < 20 ? 4 : -4));
    const zoom = await moving(i => shown.zoom(i % 30 < 15 ? 1.03 : 1 / 1.03));
    const {memory} = performance as Performance & {memory?: {usedJSHeapSize: number}};
    return {load, filter, select, pan, zoom, ...shown.drawn(), heap: memory?.usedJSHeapSize ?? 0};
  };
}

async function timed(run: () => unknown): Promise<number> {
  const before = performance.now();
  await run();
  await painted();
  return performance.now() - before;
}

async function median<T>(inputs: readonly T[], run: (input: T) => unknown): Promise<number> {
  const times: number[] = [];
  for (const input of inputs) {
    times.push(await timed(() => run(input)));
    await quiet();
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** Moves at every frame, and returns how many of them there were in a second. */
async function moving(step: (i: number) => unknown): Promise<number> {
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < MOVING) {
    step(frames);
    await painted();
    frames++;
  }
  return (frames * 1000) / (performance.now() - start);
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
