/**
 * The explorer's own page. `?src=` opens another graph of the same site, or several files as one
 * graph (`?src=a.json+b.json`); in development, a saved file shows at once.
 */
import '../define-all.ts';

const explorer = document.querySelector('actor-graph');
const requested = new URLSearchParams(location.search).getAll('src').join(' ').split(/\s+/);
const urls = requested
  .filter(address => address !== '')
  .map(address => new URL(address, location.href))
  // Other servers' files would be an open door for texts that pose as ours.
  .filter(({origin}) => origin === location.origin);
if (explorer !== null && urls.length > 0) explorer.src = urls.map(({href}) => href).join(' ');

import.meta.hot?.on('graph-data:change', ({file}: {file: string}) => {
  if (explorer?.src?.split(' ').some(address => address.endsWith(file)) === true) explorer.reload();
});
