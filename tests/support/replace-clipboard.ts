/** Lets a test read what is copied, or deny it: the browser's own clipboard asks its user. */
import {cleanUp} from './mount.ts';

/** Puts another function in place of the clipboard's, until the test ends. */
export function replaceClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  cleanUp(() => Reflect.deleteProperty(navigator, 'clipboard'));
}
