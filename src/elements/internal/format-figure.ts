/** Writes signed and relative figures, for tables. */

const signed = new Intl.NumberFormat('en', {signDisplay: 'exceptZero', maximumFractionDigits: 2});
const percent = new Intl.NumberFormat('en', {style: 'percent', maximumFractionDigits: 0});
const plain = new Intl.NumberFormat('en', {maximumFractionDigits: 2});

/** Returns for instance "+0.5", "−1" or "0". */
export function formatSigned(value: number): string {
  return withMinus(signed.format(value));
}

/** Returns for instance "12%". */
export function formatShare(value: number): string {
  return percent.format(value);
}

/** Returns for instance "0.67". */
export function formatWeight(value: number): string {
  return plain.format(value);
}

/** Returns the difference of two shares in points: "+12 points". */
export function formatPoints(value: number): string {
  const points = Math.round(value * 100);
  return `${withMinus(signed.format(points))} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}
