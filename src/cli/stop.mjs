/**
 * An error whose message is all a person needs: `run.mjs` prints it as one line, without a stack.
 * Anything else that is thrown is a fault of ours and is printed in full.
 */
export class Stop extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Stop';
  }
}
