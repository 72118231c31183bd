/** All that a reader can take along, in one menu: a link, files. What became of it stands beside the menu. */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {CopyLinkController} from './copy-link-controller.ts';
import {Downloads, type DownloadHost} from './downloads.ts';
import {ShareMenu, type MenuEntry} from './share-menu.ts';

export interface SharingHost extends DownloadHost {
  readonly permalink: string | undefined;
}

export class Sharing {
  readonly #host: SharingHost;
  readonly #menu: ShareMenu;
  readonly #copyLink: CopyLinkController;
  readonly #downloads: Downloads;
  readonly #locale: () => Locale;

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
    ];
    return html`${this.#menu.render(sections)} ${this.#copyLink.render()} ${this.#downloads.render()}`;
  }
}
