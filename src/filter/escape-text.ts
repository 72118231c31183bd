/**
 * Escapes any text for one value in an address, so that ids stay readable: letters, digits,
 * `-`, `_`, `.` and `~` as they are, a space as `+`, all else in percent. Half of a surrogate
 * pair, which percent signs cannot say, is `!` and its four digits.
 */

/** Returns `text` without any character that separates parts of an address. */
export function escapeText(text: string): string {
  return text.replace(/[^\w.~-]/gu, character => {
    if (character === ' ') return '+';
    if (!character.isWellFormed()) return `!${character.charCodeAt(0).toString(16)}`;
    if (/[!'()*]/.test(character)) return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(character);
  });
}

/** The same where a minus at the beginning means something: one of the text's own does not. */
export function escapeItem(text: string): string {
  return escapeText(text).replace(/^-/, '%2D');
}

/** Returns the text that was escaped, or nothing if a percent sign leads nowhere. */
export function unescapeText(value: string): string | undefined {
  try {
    return value
      .split(/(!d[89a-f][\da-f]{2})/)
      .map((part, i) =>
        i % 2 === 1
          ? String.fromCharCode(parseInt(part.slice(1), 16))
          : decodeURIComponent(part.replaceAll('+', ' ')),
      )
      .join('');
  } catch {
    return undefined;
  }
}
