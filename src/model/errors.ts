/**
 * What is thrown when there is nothing to show. Tests and hosts tell them apart by class or
 * by `code`; the message is for people and says what to do.
 */

/** Base of every error that Actor Graph throws on purpose; by itself with the code `internal`. */
export class ActorGraphError extends Error {
  // Written out, because a minified build renames the classes.
  override readonly name: string = 'ActorGraphError';
  /** Stable and meant for programs. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The file could not be fetched: `network`, `timeout`, `http`, `too-large`, or `aborted` by the reader. */
export class SourceError extends ActorGraphError {
  override readonly name = 'SourceError';
}

/** The file arrived but is no graph: `not-json`, `empty`, `encoding`, `not-a-graph`, `unknown-columns`. */
export class FormatError extends ActorGraphError {
  override readonly name = 'FormatError';
}
