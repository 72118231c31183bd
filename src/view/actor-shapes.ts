/**
 * The silhouette of each kind of actor: points of a polygon in the square from −1 to 1, y
 * downwards. Canvas and legend draw from the same points, so there is no image to load.
 */
type Points = readonly (readonly [number, number])[];

const circle = (cx: number, cy: number, r: number, from: number, to: number, steps: number): Points =>
  Array.from({length: steps + 1}, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [round(cx + r * Math.cos(angle)), round(cy + r * Math.sin(angle))] as const;
  });
const round = (value: number) => Math.round(value * 1000) / 1000;

const star = (points: number, inner: number): Points =>
  Array.from({length: points * 2}, (_, i) => {
    const angle = (i * Math.PI) / points - Math.PI / 2;
    const r = i % 2 === 0 ? 1 : inner;
    return [round(r * Math.cos(angle)), round(r * Math.sin(angle))] as const;
  });

/** Head and shoulders. */
const person: Points = [
  [-0.9, 1],
  ...circle(-0.4, 0.65, 0.5, 180, 270, 5),
  ...circle(0, -0.45, 0.55, 125, 415, 14),
  ...circle(0.4, 0.65, 0.5, 270, 360, 5),
  [0.9, 1],
];
/** A gable over columns. */
const government: Points = [
  [0, -1],
  [1, -0.4],
  [1, -0.15],
  [0.85, -0.15],
  [0.85, 0.7],
  [1, 0.7],
  [1, 1],
  [-1, 1],
  [-1, 0.7],
  [-0.85, 0.7],
  [-0.85, -0.15],
  [-1, -0.15],
  [-1, -0.4],
];
/** A flag on its pole. */
const state: Points = [
  [-0.9, -1],
  [-0.7, -1],
  [-0.7, -0.9],
  [1, -0.9],
  [0.7, -0.3],
  [1, 0.3],
  [-0.7, 0.3],
  [-0.7, 1],
  [-0.9, 1],
];
/** A diamond: the map symbol of hostile forces. */
const armedGroup: Points = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];
/** A shield. */
const military: Points = [
  [-0.85, -0.9],
  [0, -0.7],
  [0.85, -0.9],
  [0.85, 0.1],
  [0.6, 0.55],
  [0, 1],
  [-0.6, 0.55],
  [-0.85, 0.1],
];
/** A hexagon: parts that hold together. */
const coalition: Points = [
  [-0.5, -0.9],
  [0.5, -0.9],
  [1, 0],
  [0.5, 0.9],
  [-0.5, 0.9],
  [-1, 0],
];
/** A block with a tower. */
const organisation: Points = [
  [-1, -0.2],
  [-0.1, -0.2],
  [-0.1, -0.95],
  [1, -0.95],
  [1, 0.95],
  [-1, 0.95],
];
/** Three heads above one crowd. */
const collective: Points = [
  [-1, 0.9],
  [-1, 0.25],
  ...circle(-0.62, -0.1, 0.33, 150, 350, 7),
  ...circle(0, -0.45, 0.42, 150, 390, 9),
  ...circle(0.62, -0.1, 0.33, 190, 390, 7),
  [1, 0.25],
  [1, 0.9],
];
/** A tent. */
const base: Points = [
  [0, -0.85],
  [1, 0.85],
  [0.28, 0.85],
  [0, 0.25],
  [-0.28, 0.85],
  [-1, 0.85],
];
/** A map pin. */
const place: Points = [...circle(0, -0.35, 0.65, 150, 390, 14), [0, 1]];
/** A burst. */
const event: Points = star(8, 0.62);
/** A sheet with a corner folded. */
const document: Points = [
  [-0.75, -1],
  [0.3, -1],
  [0.75, -0.5],
  [0.75, 1],
  [-0.75, 1],
];
/** Any kind that a file brings with it. */
const other: Points = circle(0, 0, 0.9, 0, 330, 11);

const SHAPES: ReadonlyMap<string, Points> = new Map([
  ['person', person],
  ['government', government],
  ['state', state],
  ['armed-group', armedGroup],
  ['military', military],
  ['coalition', coalition],
  ['organisation', organisation],
  ['collective', collective],
  ['base', base],
  ['place', place],
  ['event', event],
  ['document', document],
]);

/** The names of all shapes; `other` is for kinds that are not among the usual ones. */
export const SHAPE_NAMES: readonly string[] = [...SHAPES.keys(), 'other'];

/** Returns the name of the shape that stands for a kind. */
export function shapeName(kind: string): string {
  return SHAPES.has(kind) ? kind : 'other';
}

/** Returns the points of a shape, for `<polygon points>` or Cytoscape's `shape-polygon-points`. */
export function shapePoints(name: string): Points {
  return SHAPES.get(name) ?? other;
}
