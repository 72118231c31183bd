/**
 * Keeps an element's locale in step with the `lang` that holds for it: its own attribute, else that of the
 * nearest ancestor, shadow hosts included, as HTML has it. Each element has its own; the page has none.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ENGLISH, localeFor, type Locale} from '../../locales/locale.ts';

export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (locale: Locale) => void;
  #locale = ENGLISH;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: (locale: Locale) => void = () => undefined) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get locale(): Locale {
    return this.#locale;
  }

  hostConnected(): void {
    this.#stop = watchLanguages(this.#host, () => {
      this.update();
    });
    this.update();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Looks the language up again. Attributes around the host are watched; the host may know of its own earlier. */
  update(): void {
    const locale = localeFor(findLanguage(this.#host));
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#onChange(locale);
    this.#host.requestUpdate();
  }
}

/** Returns the value of the `lang` that holds for an element; nothing if none does. */
export function findLanguage(element: Element): string | undefined {
  for (let next: Element | undefined = element; next !== undefined; next = hostOf(next)) {
    const holder = next.closest('[lang]');
    if (holder !== null) return holder.getAttribute('lang') ?? undefined;
  }
  return undefined;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

const followers = new Set<() => void>();
/** One for all elements: what it sees is the page's, and the page is one. Made late, since servers have none. */
let observer: MutationObserver | undefined;

/** Calls `follower` after a `lang` around the element has changed, until the returned function is called. */
function watchLanguages(element: Element, follower: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const each of followers) each();
  });
  for (let next: Element | undefined = element; next !== undefined; next = hostOf(next)) {
    observer.observe(next.getRootNode(), {attributeFilter: ['lang'], subtree: true});
  }
  followers.add(follower);
  return () => {
    followers.delete(follower);
    if (followers.size === 0) observer?.disconnect();
  };
}
