/**
 * Loads the code of a panel when the reader first sees its place. Until then the panel is an unknown tag:
 * the explorer's stylesheet keeps its room, and once it is registered the browser makes it an element.
 * Knows no panel by name; where their code is, define.ts says.
 */
import type {ReactiveController} from 'lit';
import {localeFor, type Locale} from '../../locales/locale.ts';
import type {ActorGraphTag} from '../tag-names.ts';
import {findLanguage} from './language-controller.ts';
import {registerElement} from './register-elements.ts';

export type PanelSources = Readonly<Partial<Record<ActorGraphTag, () => Promise<CustomElementConstructor>>>>;

export class PanelLoader implements ReactiveController {
  readonly #host: {readonly renderRoot: ParentNode};
  readonly #sources: PanelSources;
  /** Tells of places that come into sight, and of those that were not displayed and now are. */
  #sight: IntersectionObserver | undefined;
  /** Places whose code has been asked for; with the language in which it is said there that it did not come. */
  readonly #begun = new WeakMap<HTMLElement, Locale | undefined>();

  constructor(host: {readonly renderRoot: ParentNode}, sources: PanelSources) {
    this.#host = host;
    this.#sources = sources;
  }

  hostUpdated(): void {
    const places = this.#host.renderRoot.querySelectorAll<HTMLElement>(':not(:defined)');
    if (places.length === 0) return;
    this.#sight ??= new IntersectionObserver(
      entries => {
        for (const {isIntersecting, target} of entries) {
          if (isIntersecting) this.#begin(target as HTMLElement);
        }
      },
      {rootMargin: '50%'},
    );
    for (const place of places) {
      if (!this.#begun.has(place)) this.#sight.observe(place);
      const told = this.#begun.get(place);
      if (told !== undefined && told !== localeOf(place)) this.#tell(place);
    }
  }

  hostDisconnected(): void {
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  #begin(place: HTMLElement): void {
    this.#sight?.unobserve(place);
    const tag = place.localName as ActorGraphTag;
    const load = this.#sources[tag];
    if (load === undefined) return;
    this.#begun.set(place, undefined);
    place.ariaBusy = 'true';
    load().then(
      element => {
        registerElement(tag, element);
        place.ariaBusy = null;
      },
      (error: unknown) => {
        console.error(`<${tag}> could not be loaded.`, error);
        place.ariaBusy = null;
        this.#tell(place);
      },
    );
  }

  /** The network failed, or the site has been deployed anew since the page was opened. */
  #tell(place: HTMLElement): void {
    const locale = localeOf(place);
    this.#begun.set(place, locale);
    const message = document.createElement('p');
    message.role = 'alert';
    message.textContent = locale.t('part-not-loaded');
    const retry = document.createElement('button');
    retry.className = 'button';
    retry.textContent = locale.t('try-again');
    retry.addEventListener('click', () => {
      place.replaceChildren();
      this.#begin(place);
    });
    place.replaceChildren(message, retry);
  }
}

function localeOf(place: HTMLElement): Locale {
  return localeFor(findLanguage(place));
}
