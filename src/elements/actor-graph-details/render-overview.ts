/** Without a selection: what the graph is about, ways in, where it comes from, what is wrong with it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {Source} from '../../model/document.ts';
import {describeProblem} from '../../model/problem.ts';
import {select, showView, startStory, type Action} from '../../state/actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectIsEverything, selectView, selectVisible} from '../../state/selectors.ts';
import {formatDated} from '../internal/format-time-span.ts';
import type {ListLengths} from './list-lengths.ts';
import {
  renderAddress,
  renderExtra,
  renderParagraph,
  renderStatements,
  renderText,
  type DetailsContext,
  type Rendered,
} from './render-parts.ts';

/** More problems than anybody mends in one go. */
const MOST_PROBLEMS = 200;

export function renderOverview(
  state: ExplorerState,
  locale: Locale,
  act: (action: Action) => void,
  lengths: ListLengths,
): TemplateResult {
  const {dataset, views, story} = state.graph!;
  const onSelect = (id: string) => {
    act(select(id));
  };
  const context: DetailsContext = {dataset, locale, onSelect, lengths};
  // While a story is told, its own panel says what this is about.
  if (state.step !== undefined) return html`${renderAnswer(state, context)}`;
  const {description, sources} = dataset.document;
  const current = selectView(state);
  const isQuestion = current !== undefined && current !== views[0]?.view && !selectIsEverything(state);
  return html`
    <h2 class="title">${isQuestion ? renderText(current.title, context) : locale.t('overview')}</h2>
    ${renderParagraph(isQuestion ? current.description : description, context)}
    ${renderExtras([current?.extra], locale)} ${renderProblems(state, locale)}
    ${isQuestion ? renderAnswer(state, context) : nothing}
    ${
      views.length === 0 && story.length === 0
        ? html`<p class="description">${locale.t('click-something')}</p>`
        : html`<section>
            <h3>${locale.t('ways-in')}</h3>
            <ul class="questions">
              ${
                story.length === 0
                  ? nothing
                  : html`<li>
                      <button
                        class="button story"
                        @click=${() => {
                          act(startStory);
                        }}
                      >
                        ${locale.t('story-begin', {count: story.length})}
                      </button>
                    </li>`
              }
              ${views.map(
                ({view}) =>
                  html`<li>
                    <button
                      class="button"
                      aria-pressed=${view.id === state.viewId}
                      @click=${() => {
                        act(showView(view.id));
                      }}
                    >
                      ${renderText(view.title, context)}
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${
      sources.length === 0
        ? nothing
        : html`<section>
            <h3>${locale.t('sources', {count: sources.length})}</h3>
            ${lengths.render('sources', sources, locale, source => renderSource(source, context))}
          </section>`
    }
    ${renderExtras([dataset.document.extra], locale)}
  `;
}

function renderSource(
  {title, publisher, published, url, extra}: Source,
  context: DetailsContext,
): TemplateResult {
  const {locale} = context;
  return html`${renderText(title, context)}
    <div class="muted">
      <bdi dir=${locale.dir}>${formatDated(publisher, published, locale)}</bdi>
      ${url === undefined ? nothing : renderAddress(url)}
    </div>
    ${renderExtras([extra], locale)}`;
}

/** What is said in the view of a question, in sentences: its answer in the speakers' words. */
function renderAnswer(state: ExplorerState, context: DetailsContext): Rendered {
  const {dataset} = context;
  const visible = selectVisible(state);
  const said = dataset.document.statements.filter(({id}) => visible.has(id));
  return renderStatements('what-is-said', said, context);
}

/** Problems are for whoever writes the file, and speak English as the documentation of its format does. */
function renderProblems({graph}: ExplorerState, locale: Locale): TemplateResult | typeof nothing {
  const problems = graph?.problems ?? [];
  if (problems.length === 0) return nothing;
  const rest = problems.length - MOST_PROBLEMS;
  const hasErrors = problems.some(({severity}) => severity === 'error');
  return html`<details class="problems" ?open=${hasErrors}>
    <summary>${locale.t('problems', {count: problems.length})}</summary>
    <ul lang="en" dir="ltr">
      ${problems
        .slice(0, MOST_PROBLEMS)
        .map(problem => html`<li><code>${problem.code}</code> <bdi>${describeProblem(problem)}</bdi></li>`)}
    </ul>
    ${rest > 0 ? html`<p>${locale.t('more-problems', {count: rest})}</p>` : nothing}
  </details>`;
}

function renderExtras(
  extras: readonly (ReadonlyMap<string, unknown> | undefined)[],
  locale: Locale,
): Rendered {
  const some = extras.filter(extra => extra !== undefined);
  return some.length === 0 ? nothing : html`<dl>${some.map(extra => renderExtra(extra, locale))}</dl>`;
}
