/** The files that a reader can take along, as entries of the menu, and what went wrong with the last. */
import type {nothing, ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {ActorGraphError} from '../../model/errors.ts';
import type {ExplorerStore} from '../internal/store-context.ts';
import {renderMessage} from './render-message.ts';
import {saveFile} from './save-file.ts';
import type {MenuEntry} from './share-menu.ts';
import type {DataOptions} from './written-state.ts';
import type {GraphFile} from '../../model/write-document.ts';

export interface DownloadHost extends ReactiveControllerHost {
  readonly store: ExplorerStore;
  toPNG(): Promise<Blob>;
  toSVG(): Promise<string>;
  toJSON(): GraphFile | undefined;
  toCSV(options?: DataOptions): string;
}

type Ending = 'png' | 'svg' | 'json' | 'csv';

/** Spreadsheets take a file without it for one of the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

export class Downloads implements ReactiveController {
  readonly #host: DownloadHost;
  readonly #locale: () => Locale;
  #message = '';

  constructor(host: DownloadHost, locale: () => Locale) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#message = '';
  }

  get entries(): readonly MenuEntry[] {
    const host = this.#host;
    return [
      this.#entry('png', () => host.toPNG()),
      this.#entry('svg', async () => new Blob([await host.toSVG()], {type: 'image/svg+xml'})),
      this.#entry('json', () => {
        const text = `${JSON.stringify(host.toJSON(), null, 2)}\n`;
        return new Blob([text], {type: 'application/json'});
      }),
      this.#entry('csv', () => new Blob([BYTE_ORDER_MARK, host.toCSV()], {type: 'text/csv'})),
    ];
  }

  /** What stands in the way of the last file, if anything does. */
  render(): TemplateResult | typeof nothing {
    return renderMessage(this.#message === '' ? undefined : this.#message, this.#locale(), () => {
      this.#say('');
    });
  }

  #entry(ending: Ending, make: () => Blob | Promise<Blob>): MenuEntry {
    return {
      label: this.#locale().t(`save-${ending}`),
      part: `save-${ending}`,
      act: () => {
        void this.#save(ending, make);
      },
    };
  }

  async #save(ending: Ending, make: () => Blob | Promise<Blob>): Promise<void> {
    this.#say('');
    try {
      const title = this.#host.store.state.graph?.dataset.document.title ?? '';
      saveFile(await make(), title, ending);
    } catch (error) {
      const locale = this.#locale();
      const isMissing = error instanceof ActorGraphError && error.code === 'no-picture';
      const reason = error instanceof Error ? error.message : String(error);
      this.#say(isMissing ? locale.t('no-picture') : locale.t('save-failed', {reason}));
    }
  }

  #say(message: string): void {
    if (message === this.#message) return;
    this.#message = message;
    this.#host.requestUpdate();
  }
}
