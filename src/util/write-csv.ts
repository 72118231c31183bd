/** Writes tables as CSV (RFC 4180) that spreadsheets can open without carrying out what is in it. */

/** A text that begins so is a formula to a spreadsheet, and may send away what stands beside it. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * Returns the rows as CSV, lines ended by CR LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, as OWASP advises; numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
