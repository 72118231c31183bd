/** Without a selection: what the graph is about, ways in, where it comes from, what is wrong with it. */
import {html, nothing, type TemplateResult} from 'lit';
import {describeProblem} from '../../model/problem.ts';
import {select, showView, startStory, type Action} from '../../state/actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectIsEverything, selectView, selectVisible} from '../../state/selectors.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {renderAddress, renderExtra, renderStatements, type Rendered} from './render-parts.ts';

/** More problems than anybody mends in one go. */
const MOST_PROBLEMS = 200;
/** A question shows few statements; a view of everything leads to the list instead. */
const MOST_SENTENCES = 30;

export function renderOverview(state: ExplorerState, act: (action: Action) => void): TemplateResult {
  const {dataset, views, story} = state.graph!;
  // While a story is told, its own panel says what this is about.
  if (state.step !== undefined) return html`${renderAnswer(state, act)}`;
  const {description, sources} = dataset.document;
  const current = selectView(state);
  const isQuestion = current !== undefined && current !== views[0]?.view && !selectIsEverything(state);
  return html`
    <h2 class="title"><bdi>${isQuestion ? current.title : 'Overview'}</bdi></h2>
    ${[isQuestion ? current.description : description].map(text =>
      text === undefined ? nothing : html`<p class="description" dir="auto">${text}</p>`,
    )}
    ${renderExtras([dataset.document.extra, current?.extra])} ${renderProblems(state)}
    ${isQuestion ? renderAnswer(state, act) : nothing}
    ${
      views.length === 0 && story.length === 0
        ? html`<p class="description">Click an actor or a line to read what is known about it.</p>`
        : html`<section>
            <h3>Ways in</h3>
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
                        Story, in ${story.length === 1 ? 'one step' : `${story.length} steps`}
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
                      <bdi>${view.title}</bdi>
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
            <h3>${sources.length === 1 ? 'Source' : 'Sources'}</h3>
            <ul class="sentences">
              ${sources.map(
                ({title, publisher, published, url, extra}) =>
                  html`<li>
                    <bdi>${title}</bdi>
                    <div class="muted">
                      ${[publisher, published && formatTimeSpan(published)].filter(Boolean).join(', ')}
                      ${url === undefined ? nothing : renderAddress(url)}
                    </div>
                    ${renderExtras([extra])}
                  </li>`,
              )}
            </ul>
          </section>`
    }
  `;
}

/** What is said in the view of a question, in sentences: its answer in the speakers' words. */
function renderAnswer(state: ExplorerState, act: (action: Action) => void): Rendered {
  const {dataset} = state.graph!;
  const visible = selectVisible(state);
  const said = dataset.document.statements.filter(({id}) => visible.has(id));
  return renderStatements('What is said', said.slice(0, MOST_SENTENCES), dataset, id => {
    act(select(id));
  });
}

function renderProblems({graph}: ExplorerState): TemplateResult | typeof nothing {
  const problems = graph?.problems ?? [];
  if (problems.length === 0) return nothing;
  const rest = problems.length - MOST_PROBLEMS;
  const hasErrors = problems.some(({severity}) => severity === 'error');
  return html`<details class="problems" ?open=${hasErrors}>
    <summary>${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the data</summary>
    <ul>
      ${problems
        .slice(0, MOST_PROBLEMS)
        .map(problem => html`<li><code>${problem.code}</code> <bdi>${describeProblem(problem)}</bdi></li>`)}
    </ul>
    ${rest > 0 ? html`<p>… and ${rest} more.</p>` : nothing}
  </details>`;
}

function renderExtras(extras: readonly (ReadonlyMap<string, unknown> | undefined)[]): Rendered {
  const some = extras.filter(extra => extra !== undefined);
  return some.length === 0 ? nothing : html`<dl>${some.map(renderExtra)}</dl>`;
}
