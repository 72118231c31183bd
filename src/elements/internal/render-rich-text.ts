/** Renders the little Markdown of a story with Lit's own templates: text from data never becomes markup. */
import {html, type TemplateResult} from 'lit';
import {parseRichText, type RichSpan} from '../../model/rich-text.ts';

export function renderRichText(paragraphs: readonly string[]): TemplateResult[] {
  return paragraphs.map(paragraph => html`<p dir="auto">${parseRichText(paragraph).map(renderSpan)}</p>`);
}

function renderSpan({text, mark, href}: RichSpan): TemplateResult | string {
  if (href !== undefined)
    return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`;
  if (mark === 'strong') return html`<strong>${text}</strong>`;
  if (mark === 'emphasis') return html`<em>${text}</em>`;
  return text;
}
