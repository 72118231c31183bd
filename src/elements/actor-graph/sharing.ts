/** All that a reader can take along, in one menu: a link, files. What became of it stands beside the menu. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Locale} from '../../locales/locale.ts';
import {CopyLinkController} from './copy-link-controller.ts';
import {Downloads, type DownloadHost} from './downloads.ts';
import {ShareMenu, type MenuEntry} from './share-menu.ts';

export interface SharingHost extends DownloadHost {
  readonly permalink: string | undefined;
  readonly src: string | undefined;
  /** A graph that a script has handed over has no address, whatever `src` says. */
  readonly data: unknown;
  readonly noEmbed: boolean;
  readonly embedScript: string | undefined;
  readonly embedFrame: string | undefined;
}

export class Sharing {
  readonly #host: SharingHost;
  readonly #menu: ShareMenu;
  readonly #copyLink: CopyLinkController;
  readonly #downloads: Downloads;
  readonly #locale: () => Locale;
  #isEmbedding = false;

  /** `href` returns the address of what is on the screen; nothing if there is none short enough. */
  constructor(host: SharingHost, href: () => string | undefined, locale: () => Locale) {
    this.#host = host;
    this.#locale = locale;
    this.#menu = new ShareMenu(host, locale);
    this.#copyLink = new CopyLinkController(host, href, locale, () => {
      this.#menu.focus();
    });
    this.#downloads = new Downloads(host, locale);
  }

  render(): TemplateResult {
    const locale = this.#locale();
    const copy: MenuEntry = {
      label: locale.t('copy-link'),
      part: 'copy-link',
      act: () => void this.#copyLink.copy(),
    };
    const sections = [
      {entries: this.#host.permalink === undefined ? [] : [copy]},
      {heading: locale.t('download'), entries: this.#downloads.entries},
      {
        entries: this.#host.noEmbed
          ? []
          : [
              {
                label: locale.t('embed'),
                part: 'embed',
                act: () => {
                  this.#setEmbedding(true);
                },
              },
            ],
      },
    ];
    return html`${this.#menu.render(sections)} ${this.#copyLink.render()} ${this.#downloads.render()}
    ${this.#renderEmbed()}`;
  }

  #renderEmbed(): TemplateResult | typeof nothing {
    if (!this.#isEmbedding) return nothing;
    const {src, data, embedScript, embedFrame} = this.#host;
    return html`<actor-graph-embed
      open
      src=${ifDefined(data === undefined ? src : undefined)}
      script=${ifDefined(embedScript)}
      frame=${ifDefined(embedFrame)}
      .closed=${() => {
        this.#setEmbedding(false);
      }}
    ></actor-graph-embed>`;
  }

  #setEmbedding(isEmbedding: boolean): void {
    this.#isEmbedding = isEmbedding;
    this.#host.requestUpdate();
  }
}
