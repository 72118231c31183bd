/**
 * Words in running text that select something. A `<button>` cannot break across lines, and
 * a link without an address is none: so a span with a button's role, focus and keys.
 */
import {html, type TemplateResult} from 'lit';

export function renderLink(text: string, onActivate: () => void, className = ''): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onActivate();
  };
  return html`<span
    class="link ${className}"
    role="button"
    tabindex="0"
    @click=${onActivate}
    @keydown=${onKeydown}
    ><bdi>${text}</bdi></span
  >`;
}
