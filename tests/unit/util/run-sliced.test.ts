import {describe, expect, it} from 'vitest';
import {runSliced} from '../../../src/util/run-sliced.ts';

/** Yields `steps` times, reports each, and returns the number of steps. */
function* count(steps: number, onStep: () => void = () => undefined): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    onStep();
    yield;
  }
  return steps;
}

function* busy(milliseconds: number): Generator<void, void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield;
}

function* failing(): Generator<void, void> {
  yield;
  throw new Error('no');
}

describe('runSliced', () => {
  it('resolves with what the work returns', async () => {
    await expect(runSliced(count(1000))).resolves.toBe(1000);
  });

  it('resolves with what the work returns when it never yields', async () => {
    await expect(runSliced(count(0))).resolves.toBe(0);
  });

  it('lets the page live between two slices', async () => {
    const ticks: number[] = [];
    const timer = setInterval(() => ticks.push(1), 1);
    await runSliced(busy(60), undefined, 5);
    clearInterval(timer);
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('makes one step a slice when there is no time for more', async () => {
    const order: string[] = [];
    const running = runSliced(
      count(2, () => order.push('step')),
      undefined,
      0,
    );
    order.push('page');
    await running;
    expect(order).toEqual(['step', 'page', 'step']);
  });

  it('rejects with what the work throws', async () => {
    await expect(runSliced(failing())).rejects.toThrow('no');
  });

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('a newer scene');
    const stop = new AbortController();
    const running = runSliced(busy(10_000), stop.signal);
    stop.abort(reason);
    await expect(running).rejects.toBe(reason);
  });

  it('does not start when the signal has been aborted before', async () => {
    const steps: number[] = [];
    await runSliced(
      count(5, () => steps.push(1)),
      AbortSignal.abort(),
    ).catch(() => undefined);
    expect(steps).toEqual([]);
  });

  it('makes no more steps after it was aborted in the midst of a slice', async () => {
    const stop = new AbortController();
    const steps: number[] = [];
    const work = count(100, () => {
      steps.push(1);
      if (steps.length === 3) stop.abort();
    });
    await runSliced(work, stop.signal, 1000).catch(() => undefined);
    expect(steps).toHaveLength(3);
  });
});
