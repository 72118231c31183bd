/** The goals that the explorer was built for, and what this run says about each: ratios, met or not. */
import type {Phase} from './pages/bench-page.ts';
import {isOwn, LABELS, roundly, type ModelResult, type Result} from './result.ts';

interface Goal {
  readonly measure: Phase;
  /** At most so many times the best of the others; of moving, at least so many times its frames. */
  readonly ratio: number;
}

const GOALS: Readonly<Record<string, readonly Goal[]>> = {
  '3,000 nodes, 10,000 lines': [
    {measure: 'filter', ratio: 1},
    {measure: 'select', ratio: 1},
    {measure: 'pan', ratio: 2.5},
    {measure: 'load', ratio: 2},
  ],
  '10,000 nodes, 50,000 lines': [
    {measure: 'filter', ratio: 1 / 7},
    {measure: 'select', ratio: 1 / 7},
    {measure: 'pan', ratio: 25},
    {measure: 'load', ratio: 0.8},
  ],
};
/** How a gesture may grow with what is stored. */
const MOST_GROWTH = 0.2;
/** In milliseconds. */
const FRAME = 1000 / 60;
/** Of the article's gestures. */
const MOST_FRAMES = 3;
/** What a million relations may cost, by what the model's own table calls it. */
const MODEL_SIZE = 1_000_000;
const MODEL_GOALS: Readonly<Record<string, number>> = {
  'toggle one type': 16,
  'choose dates': 16,
  'toggle a kind of actor': 16,
  'count beside all values': 50,
  'columns a row': 64,
};

export interface Rating {
  readonly goal: string;
  readonly asked: string;
  readonly got: string;
  readonly isMet: boolean | undefined;
}

/** Returns a row for every goal that this run can say something about. */
export function rateGoals(
  results: readonly Result[],
  article: readonly Result[],
  model: ModelResult | undefined,
): readonly Rating[] {
  const beside = Object.entries(GOALS).flatMap(([title, goals]) => {
    const group = results.filter(result => result.title === title);
    return group.length === 0 ? [] : goals.map(goal => rateBeside(group, title, goal));
  });
  const growth = (['filter', 'select', 'pan', 'zoom'] as const).flatMap((measure): Rating[] => {
    const exponent = growthOf(results, measure);
    if (exponent === undefined) return [];
    return [
      {
        goal: `How ${measure} grows with the stored lines, as an exponent`,
        asked: `≤ ${MOST_GROWTH}`,
        got: exponent.toFixed(2),
        isMet: exponent <= MOST_GROWTH,
      },
    ];
  });
  return [...beside, ...growth, ...rateArticle(article), ...rateModel(model)];
}

/** Milliseconds of a gesture; of moving, those of a frame. */
export function millisecondsOf({measures}: Result, measure: Phase): number | undefined {
  const value = measures[measure];
  if (value === undefined) return undefined;
  return measure === 'pan' || measure === 'zoom' ? 1000 / value : value;
}

/** The slope of log(ms) over log(lines) of Actor Graph, through all graphs of this run; nothing of a single one. */
export function growthOf(results: readonly Result[], measure: Phase): number | undefined {
  const points = results.filter(isOwn).flatMap(result => {
    const time = millisecondsOf(result, measure);
    return time === undefined ? [] : [[Math.log(result.lines), Math.log(time)] as const];
  });
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  // Of sizes that are alike nothing follows.
  if (points.length < 2 || spread < 0.1) return undefined;
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}

function rateBeside(group: readonly Result[], title: string, {measure, ratio}: Goal): Rating {
  const isRate = measure === 'pan' || measure === 'zoom';
  const goal = `${title}: ${measure}`;
  const asked = isRate ? `≥ ${ratio} × the frames` : `≤ ${ratio.toFixed(ratio < 0.2 ? 2 : 1)} × the best`;
  const own = group.find(isOwn);
  const time = own && millisecondsOf(own, measure);
  const others = group
    .filter(result => !isOwn(result))
    .flatMap(result => {
      const other = millisecondsOf(result, measure);
      return other === undefined ? [] : [{other, name: LABELS[result.name]}];
    })
    .sort((a, b) => a.other - b.other);
  const [best] = others;
  if (best === undefined || time === undefined) return {goal, asked, got: '–', isMet: undefined};
  const reached = isRate ? best.other / time : time / best.other;
  return {
    goal,
    asked,
    got: `${reached.toFixed(2)} × ${best.name}`,
    isMet: isRate ? reached >= ratio : reached <= ratio,
  };
}

function rateArticle(article: readonly Result[]): readonly Rating[] {
  const own = article.find(isOwn);
  const plain = article.find(result => !isOwn(result));
  if (own === undefined) return [];
  const gestures = (['filter', 'select', 'pan', 'zoom'] as const).map((measure): Rating => {
    const time = millisecondsOf(own, measure);
    return {
      goal: `The article: ${measure}`,
      asked: `≤ ${MOST_FRAMES} frames (${roundly(MOST_FRAMES * FRAME)} ms)`,
      got: time === undefined ? '–' : `${(time / FRAME).toFixed(1)} frames (${roundly(time)} ms)`,
      isMet: time === undefined ? undefined : time <= MOST_FRAMES * FRAME,
    };
  });
  const [mine, other] = [own.measures.load, plain?.measures.load];
  const isKnown = mine !== undefined && other !== undefined;
  const load: Rating = {
    goal: 'The article: load, beside plain Cytoscape with the same elements',
    asked: '≤ 1 ×',
    got: isKnown ? `${(mine / other).toFixed(2)} ×` : '–',
    isMet: isKnown ? mine <= other : undefined,
  };
  return [...gestures, load];
}

function rateModel(model: ModelResult | undefined): readonly Rating[] {
  const measures = model?.results[model.sizes.indexOf(MODEL_SIZE)] ?? [];
  return measures.flatMap(({what, unit, median}): Rating[] => {
    const most = MODEL_GOALS[what];
    if (most === undefined) return [];
    return [
      {
        goal: `The model, ${MODEL_SIZE.toLocaleString('en')} relations: ${what}`,
        asked: `≤ ${most} ${unit}`,
        got: `${roundly(median)} ${unit}`,
        isMet: median <= most,
      },
    ];
  });
}
