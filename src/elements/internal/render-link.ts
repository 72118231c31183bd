/**
 * Words in running text that select something. A `<button>` cannot break across lines, and
 * a link without an address is none: so a span with a button's role, focus and keys.
 */
import {html, type TemplateResult} from 'lit';

/** `tabIndex` is -1 where another key than Tab leads to it. */
export function renderLink(
  text: string | readonly TemplateResult[],
  onActivate: () => void,
  className = '',
  tabIndex: 0 | -1 = 0,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onActivate();
  };
  return html`<span
    class="link ${className}"
    role="button"
    tabindex=${tabIndex}
    @click=${onActivate}
    @keydown=${onKeydown}
    ><bdi>${text}</bdi></span
  >`;
}
