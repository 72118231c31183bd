/** How far the loading of a graph has come, in what can be counted. */
export interface LoadingProgress {
  /** Bytes that have arrived, unpacked. */
  readonly bytes: number;
  /** Bytes there will be, where the servers say it and have not been wrong yet. */
  readonly total: number | undefined;
  /** Rows of tables that have been read. */
  readonly rows: number;
}

/** Adds up what is reported of several files. */
export class ProgressSum {
  readonly #files: LoadingProgress[];
  readonly #onProgress: ((progress: LoadingProgress) => void) | undefined;

  constructor(files: number, onProgress: ((progress: LoadingProgress) => void) | undefined) {
    this.#files = Array.from({length: files}, () => ({bytes: 0, total: undefined, rows: 0}));
    this.#onProgress = onProgress;
  }

  /** Notes how far one file has come, and tells how far all have. */
  report(file: number, progress: Partial<LoadingProgress>): void {
    this.#files[file] = {...this.#files[file]!, ...progress};
    const sum = (field: 'bytes' | 'rows') => this.#files.reduce((all, part) => all + part[field], 0);
    const totals = this.#files.map(({total}) => total);
    this.#onProgress?.({
      bytes: sum('bytes'),
      total: totals.reduce(
        (all, total) => (all === undefined || total === undefined ? undefined : all + total),
        0,
      ),
      rows: sum('rows'),
    });
  }
}
