/**
 * For pages around frames, as embed.js: gives every frame of the class `actor-graph-frame` the height
 * that it asks for. A page may leave it out; the frames then keep the height that they have.
 *
 * It believes nobody but the frame itself, and from the frame nothing but a number within limits.
 */
import {limitHeight, type HeightMessage, type MeasureMessage} from './frame-height.ts';

const FRAMES = 'iframe.actor-graph-frame';

/** The frames of a document or shadow root, and of the open shadow roots in it. */
function* findFrames(root: ParentNode): Generator<HTMLIFrameElement> {
  yield* root.querySelectorAll<HTMLIFrameElement>(FRAMES);
  for (const {shadowRoot} of root.querySelectorAll('*'))
    if (shadowRoot !== null) yield* findFrames(shadowRoot);
}

/**
 * Who says that he is the frame has to be in its window, and come from where its address leads; a sandbox
 * takes that origin away, and the browser writes `null`.
 */
function isFrom(frame: HTMLIFrameElement, {source, origin}: MessageEvent): boolean {
  if (source === null || source !== frame.contentWindow || !URL.canParse(frame.src)) return false;
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return origin === (isOpaque ? 'null' : new URL(frame.src).origin);
}

/** Frames that were there before this script have spoken already. */
function ask(): void {
  const message: MeasureMessage = {type: 'actor-graph:measure'};
  for (const frame of findFrames(document)) frame.contentWindow?.postMessage(message, '*');
}

window.addEventListener('message', event => {
  const {type, height} = Object(event.data) as Partial<Record<keyof HeightMessage, unknown>>;
  if (type !== 'actor-graph:height' || typeof height !== 'number' || !Number.isFinite(height)) return;
  for (const frame of findFrames(document)) {
    if (!isFrom(frame, event)) continue;
    frame.style.height = `${limitHeight(Math.round(height))}px`;
    // Shadow roots are looked for only where the frame is not in the document itself.
    break;
  }
});
window.addEventListener('load', ask);
ask();
