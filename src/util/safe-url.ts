/**
 * Decides whether an address from a data file may become a link.
 */

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Returns the normalised address if `raw` is an absolute http, https or mailto URL without
 * credentials, else nothing. Relative addresses are refused: on a host's page they would
 * point into the host, and `javascript&colon;…` would count as one.
 */
export function safeUrl(raw: string | undefined): string | undefined {
  if (raw === undefined || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  if (!PROTOCOLS.has(url.protocol)) return undefined;
  if (url.protocol !== 'mailto:' && !/^https?:\/\//i.test(raw.trim())) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
