/**
 * Measures one page in a Chromium of its own: wall time by the page, processor time by the browser. A busy renderer does
 * not close, so the whole browser is killed in the end.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {chromium, type CDPSession} from 'playwright-core';
import {CHROMIUM_ARGS} from '../support/chromium-args.mjs';
import type {Gestures, Phase} from './pages/bench-page.ts';

export const PHASES = ['load', 'filter', 'select', 'pan', 'zoom'] as const satisfies readonly Phase[];
/** Processor time in milliseconds: of the renderer, where scripts run, and of the GPU's process, where WebGL is drawn. */
export type CpuMeasure = `${Phase}Renderer` | `${Phase}Gpu`;
export type Measure = Phase | CpuMeasure | 'nodes' | 'edges' | 'heap';
/** A phase that took too long or failed, and those after it, are missing. */
export type Measures = Partial<Record<Measure, number>>;

export interface PageResult {
  readonly measures: Measures;
  /** Whether all phases came to their end. */
  readonly isComplete: boolean;
  readonly elements: unknown;
  /** How long the phases took together, in milliseconds. */
  readonly took: number;
}

/** Longer than anybody waits for a picture and its gestures: a minute for all of a page. */
const PATIENCE = 60_000;

/** Opens the page, tells it where its graph is, and goes through the phases as long as there is patience. */
export async function measurePage(address: string, graph: string, gestures: Gestures): Promise<PageResult> {
  const server = await chromium.launchServer({
    executablePath: process.env['CHROME_PATH'] ?? '',
    // Sigma draws with WebGL, which a machine without a GPU computes.
    args: [
      ...CHROMIUM_ARGS.filter(arg => arg !== '--disable-gpu'),
      '--enable-unsafe-swiftshader',
      '--enable-precise-memory-info',
    ],
  });
  const measures: Measures = {};
  let elements: unknown;
  let start = performance.now();
  const run = async () => {
    const browser = await chromium.connect(server.wsEndpoint());
    const cdp = await browser.newBrowserCDPSession();
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    // One that has thrown draws nothing, and moves nothing very quickly.
    const failure = new Promise<never>((_, reject) => page.on('pageerror', reject));
    failure.catch(() => undefined);
    await page.goto(address);
    await page.waitForFunction(() => 'benchPage' in globalThis);
    await page.evaluate(([given, todo]) => globalThis.benchPage.take(given, todo), [
      graph,
      gestures,
    ] as const);
    start = performance.now();
    for (const phase of PHASES) {
      const before = await readCpu(cdp);
      const gesture = page.evaluate(name => globalThis.benchPage.run(name), phase);
      const {value, steps} = await Promise.race([gesture, failure]);
      const after = await readCpu(cdp);
      measures[phase] = value;
      measures[`${phase}Renderer`] = (after.renderer - before.renderer) / steps;
      measures[`${phase}Gpu`] = (after.gpu - before.gpu) / steps;
      if (phase !== 'load') continue;
      const {elements: held, ...state} = await page.evaluate(() => globalThis.benchPage.state());
      Object.assign(measures, state);
      elements = held;
    }
    return true;
  };
  try {
    const isComplete = await Promise.race([
      run().catch((error: unknown) => {
        console.log(String(error).slice(0, 300));
        return false;
      }),
      sleep(PATIENCE, false, {ref: false}),
    ]);
    return {measures: {...measures}, isComplete, elements, took: performance.now() - start};
  } finally {
    await server.kill();
  }
}

/** Processor time until now, in milliseconds. */
async function readCpu(cdp: CDPSession): Promise<{renderer: number; gpu: number}> {
  const {processInfo} = await cdp.send('SystemInfo.getProcessInfo');
  const sum = (kind: string) =>
    processInfo
      .filter(({type}) => type.toLowerCase() === kind)
      .reduce((total, {cpuTime}) => total + cpuTime * 1000, 0);
  return {renderer: sum('renderer'), gpu: sum('gpu')};
}
