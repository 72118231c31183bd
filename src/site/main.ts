/**
 * The explorer's own page. `?src=` opens another graph of the same site; in development, a
 * saved file shows at once.
 */
import '../define-all.ts';

const explorer = document.querySelector('actor-graph');
const requested = new URLSearchParams(location.search).get('src');
if (explorer !== null && requested !== null) {
  const url = new URL(requested, location.href);
  // Other servers' files would be an open door for texts that pose as ours.
  if (url.origin === location.origin) explorer.src = url.href;
}

import.meta.hot?.on('graph-data:change', ({file}: {file: string}) => {
  if (explorer?.src?.endsWith(file) === true) explorer.reload();
});
