/** Watches what an element does to the page around it. */
import {cleanUp} from './mount.ts';

const EVENTS = ['actor-graph-load', 'actor-graph-error', 'actor-graph-select', 'actor-graph-filter'] as const;

/** Returns a list that grows by the type of every public event on the page. */
export function recordEvents(): string[] {
  const types: string[] = [];
  const record = ({type}: Event) => {
    types.push(type);
  };
  for (const type of EVENTS) document.addEventListener(type, record);
  cleanUp(() => {
    for (const type of EVENTS) document.removeEventListener(type, record);
  });
  return types;
}

/** Returns a list that grows by every error and warning on the console, but for Lit's own notice. */
export function recordConsole(): string[] {
  const lines: string[] = [];
  for (const level of ['error', 'warn'] as const) {
    const real = Object.getOwnPropertyDescriptor(console, level)!;
    console[level] = (...values: unknown[]) => {
      const line = values.map(String).join(' ');
      if (!line.startsWith('Lit is in dev mode')) lines.push(line);
    };
    cleanUp(() => {
      Object.defineProperty(console, level, real);
    });
  }
  return lines;
}

/** Counts the listeners that are added to and not removed from what outlives an element. */
export function countListeners(): () => string[] {
  const held = new Set<string>();
  const real = Object.getOwnPropertyDescriptors(EventTarget.prototype);
  const [add, remove] = [real.addEventListener.value!, real.removeEventListener.value!];
  const ids = new Map<unknown, number>();
  const idOf = (object: unknown) => ids.get(object) ?? ids.set(object, ids.size).size - 1;
  const keyOf = (target: EventTarget, [type, listener, options]: Parameters<typeof add>) => {
    const capture = typeof options === 'object' ? (options.capture ?? false) : (options ?? false);
    return `${nameOf(target)} ${type} ${String(capture)} ${String(idOf(target))} ${String(idOf(listener))}`;
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
    // Cytoscape asks what the browser can do by adding a listener that is none.
    if (outlives(this) && args[1] !== null) held.add(keyOf(this, args));
    add.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
    if (outlives(this)) held.delete(keyOf(this, args));
    remove.apply(this, args);
  };
  cleanUp(() => {
    Object.assign(EventTarget.prototype, {addEventListener: add, removeEventListener: remove});
  });
  return () => [...held].map(key => key.split(' ').slice(0, 2).join(' '));
}

function outlives(target: EventTarget | undefined): boolean {
  // A listener that is added without naming its target is the window's.
  return (
    target === undefined ||
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    target instanceof MediaQueryList
  );
}

function nameOf(target: EventTarget | undefined): string {
  return (target ?? window).constructor.name;
}

/** What an element could leave on the page: styles, nodes, canvases, sheets. */
export function pageTraces(): Record<string, unknown> {
  return {
    head: [...document.head.children].map(element => `${element.tagName} ${element.id}`).sort(),
    body: document.body.childElementCount,
    canvases: document.querySelectorAll('canvas').length,
    sheets: document.adoptedStyleSheets.length,
    classes: document.documentElement.className + document.body.className,
    globals: Object.getOwnPropertyNames(Object.prototype).length,
    storage: localStorage.length + sessionStorage.length,
  };
}

/** Counts the frames that anything on the page asks for within some milliseconds. */
export async function countFrames(duration: number): Promise<number> {
  const real = globalThis.requestAnimationFrame;
  let count = 0;
  globalThis.requestAnimationFrame = callback => {
    count++;
    return real(callback);
  };
  await new Promise(resolve => setTimeout(resolve, duration));
  globalThis.requestAnimationFrame = real;
  return count;
}
