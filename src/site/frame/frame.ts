/**
 * Runs embed.html, the page for frames: one graph, as large as the frame, and nothing else. Made for
 * frames that may do nothing but run scripts: it keeps nothing, changes no history, and says what it misses.
 */
import '../../define-all.ts';
import {FrameHeight, heightFor} from './frame-height.ts';
import {readFrameRequest} from './frame-request.ts';

const explorer = document.querySelector('actor-graph')!;
const allowed = document.querySelector<HTMLMetaElement>('meta[name=actor-graph-origins]')?.content ?? '';
const request = readFrameRequest(window.location.href, allowed.split(/\s+/));

// Not a file beside the page, which a frame without an origin could not ask for everywhere.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  html, body, main { block-size: 100%; margin: 0; font-family: system-ui, sans-serif; }
  actor-graph { block-size: 100%; min-block-size: 320px; }
  p { margin: 16px 0; line-height: 1.5; overflow-wrap: anywhere; }
`);
document.adoptedStyleSheets = [sheet];

explorer.addEventListener('actor-graph-error', ({error}) => {
  explorer.replaceChildren();
  // In a frame without an origin even a file beside this page counts as one of another server.
  if (error.code !== 'network' || window.origin !== 'null') return;
  tell(
    'This frame is sandboxed. If the file is there, its server has to let everybody read it, with the header Access-Control-Allow-Origin: *',
  );
});
explorer.addEventListener('actor-graph-load', () => {
  const {title} = explorer.store.state.graph?.dataset.document ?? {};
  if (title !== undefined) document.title = title;
});
for (const [name, value] of request.attributes) explorer.setAttribute(name, value);
if (request.problem !== undefined) tell(request.problem);

new FrameHeight(() => request.height ?? heightFor(window.innerWidth)).start();

/** Says it where the explorer shows what its page has to say while there is no graph. */
function tell(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.role = 'alert';
  paragraph.textContent = text;
  explorer.replaceChildren(paragraph);
}
