/** The story as the store tells it: what each step shows, and how it begins and ends. */
import {describe, expect, it} from 'vitest';
import {
  endStory,
  nextStep,
  openGraph,
  previousStep,
  resetFilter,
  select,
  setLeftOut,
  showEverything,
  showOnly,
  showStep,
  showView,
  startStory,
} from '../../../src/state/actions.ts';
import {selectBackdrop, selectIsFiltered, selectStep, selectVisible} from '../../../src/state/selectors.ts';
import {parseFile, makeDataset} from '../../support/make-dataset.ts';
import {makeFile} from '../../support/make-file.ts';
import {openedState, VIEWS} from '../../support/make-state.ts';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {describeProblem} from '../../../src/model/problem.ts';

const ONLY_ATTACK = {groups: [{by: 'only', ids: ['militias', 'us-troops', 'militia-attacks']}]};
const STORY = [
  {title: 'One', text: 'First.', view: 'attacks', filter: ONLY_ATTACK},
  {title: 'Two', text: 'Second.', view: 'words', select: 'biden'},
  {title: 'Three', text: ['Third.', 'Last.\n\nEnd.']},
];
const opened = openedState({views: VIEWS, story: STORY});
const told = startStory(opened);

describe('a story', () => {
  it('begins with its first step: its view as a backdrop, and what the filter says brought out', () => {
    expect([told.step, told.viewId, told.leftOut]).toEqual([0, 'attacks', 'fade']);
    expect(selectVisible(told).counts.actor.shown).toBe(2);
    expect(selectBackdrop(told).counts.actor.shown).toBeGreaterThan(2);
  });

  it('selects what a step selects, and nothing where it selects nothing', () => {
    expect([nextStep(told), nextStep(nextStep(told))].map(({selection}) => selection)).toEqual([
      'biden',
      undefined,
    ]);
  });

  it('plays in the first view where a step names none', () => {
    expect(showStep(2)(opened).viewId).toBe('attacks');
  });

  it('goes back and forth', () => {
    expect([previousStep(nextStep(told)), previousStep(told)].map(({step}) => step)).toEqual([0, 0]);
  });

  it('ends at the overview after the last step', () => {
    const ended = nextStep(showStep(2)(opened));
    expect([ended.step, ended.viewId, ended.leftOut]).toEqual([undefined, 'attacks', 'hide']);
  });

  it.each([showView('words'), showEverything, endStory])('is left for anything else', action => {
    const left = action(told);
    expect([left.step, left.leftOut]).toEqual([undefined, 'hide']);
  });

  it('goes on while the reader selects and filters', () => {
    expect(showOnly('type', 'attacks')(select('biden')(told)).step).toBe(0);
  });

  it('takes the reader’s filter away by going back to that of the step', () => {
    const filtered = showOnly('type', 'attacks')(told);
    expect([selectIsFiltered(told), selectIsFiltered(filtered)]).toEqual([false, true]);
    expect(resetFilter(filtered).filter).toBe(told.filter);
  });

  it('keeps to hiding once the reader has chosen that', () => {
    expect(nextStep(setLeftOut('hide')(told)).leftOut).toBe('hide');
  });

  it('knows no step that is not there', () => {
    expect(showStep(99)(opened)).toBe(opened);
    expect(startStory(openedState())).toMatchObject({step: undefined});
  });

  it('goes on when the file is read again, as far as the step still exists', () => {
    const again = openGraph(makeDataset({views: VIEWS, story: STORY}), [], true)(nextStep(told));
    const shorter = openGraph(makeDataset({views: VIEWS}), [], true)(nextStep(told));
    expect([selectStep(again)?.step.title, selectStep(shorter)]).toEqual(['Two', undefined]);
  });
});

describe('the story of a file', () => {
  const problemsOf = (...story: unknown[]) =>
    parseDocument(makeFile({views: VIEWS, story})).problems.map(describeProblem);

  it('has paragraphs in a list, or with an empty line between them', () => {
    expect(parseFile(makeFile({story: STORY})).story[2]?.text).toEqual(['Third.', 'Last.', 'End.']);
  });

  it('reports views and items that are not there', () => {
    expect(problemsOf({title: 'One', text: 'First.', view: 'attcks', select: 'bidem'})).toEqual([
      "story[0].view: no view 'attcks'; did you mean 'attacks'?",
      "story[0].select: no actor, relation or statement 'bidem'; did you mean 'biden'?",
    ]);
  });

  it('reports a step without words', () => {
    expect(problemsOf({title: 'One', text: ' \n\n '})[0]).toContain('story[0].text');
  });

  it('reports names in a filter that the graph does not have', () => {
    const filter = {groups: [{by: 'only', ids: ['bidem']}]};
    const {graph} = openedState({story: [{title: 'One', text: 'First.', filter}]});
    expect(graph?.problems.map(describeProblem)).toEqual([
      "story[0].filter.groups: the group on only names 'bidem', but there is no such actor, relation or statement; did you mean 'biden'?",
    ]);
  });
});
