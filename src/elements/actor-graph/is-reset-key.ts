/**
 * Tells whether a key press asks for a reset. It is a single letter, so it must not be one that belongs
 * to a field into which text is typed, or that letters search (WCAG 2.1.4).
 */
import {RESET_KEY} from '../internal/render-reset.ts';

/** Kinds of `<input>` in which letters do nothing. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

export function isResetKey(event: KeyboardEvent): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key.toLowerCase() === RESET_KEY && !isTyping(event);
}

/** Whether what has the focus takes letters as text. Looks into open shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role="textbox"]');
}
