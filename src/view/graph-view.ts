/**
 * Draws scenes in Cytoscape and reports what the reader points at: the only file that calls
 * `cytoscape()`. It is told what to show and holds no state of the explorer; the places of
 * nodes are its own.
 */
import cytoscape, {type Core, type EventObject, type NodeSingular} from 'cytoscape';
import {runSliced} from '../util/run-sliced.ts';
import {arrange, nodeSizes, wrapLabels, type Arrangement, type Labels, type Measures} from './arrangement.ts';
import {actorKey, EMPTY_DRAWING, handleKey, type Drawing} from './drawing.ts';
import {middleOf, readCurve} from './edge-geometry.ts';
import {Emphasis} from './emphasis.ts';
import {fitViewport} from './fit-viewport.ts';
import {forceLayout} from './force-layout.ts';
import {boundingBox, grow, pointAt, type Box, type Point} from './geometry.ts';
import {createMeasureText} from './measure-text.ts';
import {placeLineLabels, type LineLabel} from './place-labels.ts';
import {edgeFont, HANDLE_SIZE, nodeFont, stylesheet} from './stylesheet.ts';
import type {Theme} from './theme.ts';
import {edgeClasses, edgeElement, handleElement, nodeElement, nodeSize} from './to-elements.ts';

/** What is to be shown. */
export interface Scene {
  readonly drawing: Drawing;
  /** Scenes with the same name keep the places of their nodes. */
  readonly name: string;
  /** Places that the author has chosen, by actor id. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  /** Whether an item is drawn pale because the filter leaves it out. */
  readonly isLeftOut: (key: string) => boolean;
}

export interface GraphViewListener {
  /** The reader has clicked an actor, a line or a handle; nothing on the background. */
  onSelect(id: string | undefined): void;
  /** The reader wants the lines of a bundle drawn one by one. */
  onOpen(bundle: string): void;
}

const MOVE_DURATION = 350;
const STYLE_ID = '__________cytoscape_stylesheet';

export class GraphView {
  readonly #cy: Core;
  readonly #emphasis: Emphasis;
  readonly #places = new Map<string, Point>();
  #measures: Measures;
  #scene: Scene = {drawing: EMPTY_DRAWING, name: '', places: new Map(), isLeftOut: () => false};
  #labels: Labels = {nodes: new Map(), edges: new Map()};
  #arrangement: Arrangement = {curves: new Map(), sides: new Map(), nodeLabels: new Map()};
  #running: AbortController | undefined;
  /** The reader has moved the viewport, so that it must not be fitted again behind his back. */
  #viewportIsReaders = false;

  constructor(container: HTMLElement, theme: Theme, listener: GraphViewListener) {
    this.#measures = measuresFor(theme);
    this.#cy = withoutInjectedStyle(() =>
      cytoscape({
        container,
        style: stylesheet(theme),
        layout: {name: 'preset', fit: false},
        minZoom: 0.1,
        maxZoom: 4,
        boxSelectionEnabled: false,
        selectionType: 'single',
        autounselectify: true,
      }),
    );
    this.#emphasis = new Emphasis(this.#cy);
    this.#listen(listener);
  }

  /**
   * Shows a scene. Nodes that are on the screen stay where they are, unless the scene has
   * another name; those without a place get one, in slices. Resolves when all is in place,
   * or when a newer scene has taken over.
   */
  async show(scene: Scene, animate = true): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const isNew = scene.name !== this.#scene.name;
    if (isNew) this.#places.clear();
    for (const [id, [x, y]] of isNew ? scene.places : []) this.#places.set(actorKey(id), {x, y});
    this.#labels = wrapLabels(scene.drawing, this.#measures);
    const unplaced = [...scene.drawing.nodes.keys()].some(key => !this.#places.has(key));
    if (unplaced) {
      const found = await this.#layout(scene.drawing, this.#places, running.signal);
      if (found === undefined) return;
      for (const [key, place] of found) this.#places.set(key, place);
    }
    this.#scene = scene;
    if (isNew) this.#viewportIsReaders = false;
    await this.#draw(isNew && animate);
    if (isNew) this.fit();
  }

  /** Finds new places for everything that is drawn, and moves there. */
  async tidy(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const found = await this.#layout(this.#scene.drawing, new Map(), running.signal);
    if (found === undefined) return;
    for (const [key, place] of found) this.#places.set(key, place);
    this.#viewportIsReaders = false;
    await this.#draw(true);
    this.fit();
  }

  setTheme(theme: Theme): void {
    this.#measures = measuresFor(theme);
    this.#cy.style(stylesheet(theme));
  }

  /** Marks the items with this id and fades what does not belong to them. */
  select(id: string | undefined): void {
    const {drawing} = this.#scene;
    const node = actorKey(id ?? '');
    const keys = drawing.nodes.has(node) ? [node] : (drawing.edgesOf.get(id ?? '') ?? []);
    this.#emphasis.select(drawing, keys);
    this.#placeLineLabels();
  }

  /** Shows all of the picture, or as much as stays readable. */
  fit(): void {
    const boxes = this.#boxes();
    const [busiest] = [...this.#scene.drawing.nodes.values()].sort((a, b) => b.degree - a.degree);
    const focus = busiest === undefined ? undefined : this.#places.get(busiest.key);
    const size = {width: this.#cy.width(), height: this.#cy.height()};
    this.#cy.viewport(fitViewport(boundingBox(boxes), size, focus));
    this.#viewportIsReaders = false;
  }

  /** Zooms about the middle, or about a point in pixels of the container. */
  zoomBy(factor: number, at?: Point): void {
    const point = at ?? {x: this.#cy.width() / 2, y: this.#cy.height() / 2};
    this.#cy.zoom({level: this.#cy.zoom() * factor, renderedPosition: {...point}});
    this.#viewportIsReaders = true;
  }

  /** Follows a new size of the container; fits again unless the reader has chosen what he sees. */
  resize(): void {
    this.#cy.resize();
    if (!this.#viewportIsReaders) this.fit();
  }

  /** Where the actors are, by id: what an author can paste into a view's `positions`. */
  get positions(): Record<string, [number, number]> {
    return Object.fromEntries(
      [...this.#scene.drawing.nodes.values()].map(({key, id}) => {
        const {x, y} = this.#places.get(key) ?? {x: 0, y: 0};
        return [id, [Math.round(x), Math.round(y)]];
      }),
    );
  }

  /** Cytoscape's own object, for tests and for what this class has no method for. */
  get cy(): Core {
    return this.#cy;
  }

  destroy(): void {
    this.#running?.abort();
    this.#cy.stop();
    this.#cy.destroy();
  }

  async #layout(
    drawing: Drawing,
    fixed: ReadonlyMap<string, Point>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Point> | undefined> {
    const aspect = this.#cy.width() / Math.max(1, this.#cy.height());
    const sizes = nodeSizes(drawing, this.#labels);
    const kept = new Map([...fixed].filter(([key]) => drawing.nodes.has(key)));
    try {
      return await runSliced(forceLayout(drawing, {sizes, aspect, fixed: kept}), signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  async #draw(animate: boolean): Promise<void> {
    const {drawing} = this.#scene;
    this.#arrangement = arrange(drawing, this.#places, this.#labels);
    const moving: [NodeSingular, Point][] = [];
    this.#emphasis.clear();
    this.#cy.batch(() => {
      this.#removeGone();
      this.#putNodes(moving, animate);
      this.#putEdges();
      for (const key of [...drawing.nodes.keys(), ...drawing.edges.keys(), ...drawing.handles.keys()]) {
        this.#cy.getElementById(key).toggleClass('left-out', this.#scene.isLeftOut(key));
      }
    });
    if (moving.length > 0) await this.#move(moving);
    if (this.#cy.destroyed()) return;
    this.#settleHandles();
    this.#emphasis.restore(drawing);
    this.#placeLineLabels();
  }

  #removeGone(): void {
    const {nodes, edges, handles} = this.#scene.drawing;
    const gone = this.#cy.elements().filter(element => {
      const key = element.id();
      return !nodes.has(key) && !edges.has(key) && !handles.has(key);
    });
    this.#cy.remove(gone);
  }

  #putNodes(moving: [NodeSingular, Point][], animate: boolean): void {
    const {nodes, handles} = this.#scene.drawing;
    for (const [key, node] of nodes) {
      const label = this.#labels.nodes.get(key)!;
      const place = {...this.#places.get(key)!};
      let element = this.#cy.getElementById(key);
      if (element.empty()) {
        element = this.#cy.add({...nodeElement(node, label), position: place});
      } else if (animate && !this.#reducesMotion()) {
        moving.push([element, place]);
      } else {
        (element as NodeSingular).position(place);
      }
      const box = this.#arrangement.nodeLabels.get(key)!;
      const data = {
        label: label.text,
        size: nodeSize(node),
        labelX: box.x - place.x,
        labelY: box.y - place.y,
      };
      element.data(data);
    }
    for (const [key, handle] of handles) {
      const element = this.#cy.getElementById(key);
      if (element.empty()) this.#cy.add({...handleElement(handle), position: {...this.#middle(handle.edge)}});
      else element.toggleClass('quoted', handle.quoted);
    }
  }

  #putEdges(): void {
    for (const [key, edge] of this.#scene.drawing.edges) {
      const bend = this.#arrangement.curves.get(key)?.bend ?? 0;
      const label = this.#labels.edges.get(key)!;
      const element = this.#cy.getElementById(key);
      if (element.empty()) {
        this.#cy.add(edgeElement(edge, label, bend));
        continue;
      }
      element.data({label: label.text, bend: [bend]});
      element.classes(edgeClasses(edge, bend));
    }
  }

  #middle(edge: string): Point {
    const curve = this.#arrangement.curves.get(edge);
    return curve === undefined ? {x: 0, y: 0} : pointAt(curve, 0.5);
  }

  async #move(moving: readonly (readonly [NodeSingular, Point])[]): Promise<void> {
    const all = moving.map(async ([node, position]) => {
      const animation = node.animation({position, duration: MOVE_DURATION, easing: 'ease-in-out'} as never);
      await animation.play().promise();
    });
    await Promise.race([Promise.all(all), new Promise(resolve => setTimeout(resolve, MOVE_DURATION * 3))]);
    if (this.#cy.destroyed()) return;
    // An animation that a newer scene has cut short must not leave a node half way.
    for (const [node, position] of moving) if (node.inside()) node.position({...position});
  }

  /** Puts handles on the middles of their lines: all, or those that hang on one moved node. */
  #settleHandles(moved?: string): void {
    const {handles, edges} = this.#scene.drawing;
    const settle = (edgeKey: string) => {
      const handle = this.#cy.getElementById(handleKey(edgeKey));
      const edge = this.#cy.getElementById(edgeKey);
      if (handle.empty() || edge.empty()) return;
      const curve = readCurve(edge);
      if (curve !== undefined) (handle as NodeSingular).position(middleOf(curve));
    };
    if (moved === undefined) {
      // Drawings list edges after those that they end on, so one pass is enough.
      for (const key of edges.keys()) if (handles.has(handleKey(key))) settle(key);
      return;
    }
    this.#cy
      .getElementById(moved)
      .connectedEdges()
      .forEach(edge => {
        const key = edge.id();
        if (!handles.has(handleKey(key)) || handleKey(key) === moved) return;
        settle(key);
        this.#settleHandles(handleKey(key));
      });
  }

  #placeLineLabels(): void {
    const {drawing} = this.#scene;
    const shown = this.#emphasis.emphasised;
    const matters = (key: string) => (shown === undefined || shown.has(key)) && !this.#scene.isLeftOut(key);
    const labels: LineLabel[] = [];
    for (const [key, edge] of drawing.edges) {
      const label = this.#labels.edges.get(key)!;
      if (!matters(key) || label.text === '') continue;
      const curve = readCurve(this.#cy.getElementById(key));
      if (curve === undefined) continue;
      const handle = drawing.handles.has(handleKey(key));
      const importance =
        (edge.layer === 'said' ? 2 : edge.category === 'structural' ? 0 : 1) + (handle ? 2 : 0);
      labels.push({key, curve, width: label.width + 4, height: label.height + 2, importance, handle});
    }
    const places = placeLineLabels(labels, this.#obstacles(matters));
    this.#cy.batch(() => {
      for (const {key, curve} of labels) {
        const place = places.get(key);
        const element = this.#cy.getElementById(key);
        if (place !== undefined) {
          const middle = middleOf(curve);
          element.data({labelX: place.x - middle.x, labelY: place.y - middle.y});
        }
        // Under the reader's finger every label shows, on top if need be.
        element.toggleClass('quiet', place === undefined && (shown === undefined || shown.size > 40));
      }
    });
  }

  *#obstacles(matters: (key: string) => boolean): Iterable<Box> {
    yield* this.#boxes(matters);
    for (const {key, quoted} of this.#scene.drawing.handles.values()) {
      const size = quoted ? HANDLE_SIZE + 4 : 10;
      yield {...(this.#cy.getElementById(key) as NodeSingular).position(), width: size, height: size};
    }
  }

  *#boxes(matters: (key: string) => boolean = () => true): Iterable<Box> {
    for (const [key, node] of this.#scene.drawing.nodes) {
      const place = this.#places.get(key);
      const label = this.#arrangement.nodeLabels.get(key);
      if (place === undefined || label === undefined || !matters(key)) continue;
      const size = nodeSize(node);
      yield grow({...place, width: size, height: size}, 2);
      yield label;
    }
  }

  #listen(listener: GraphViewListener): void {
    const hover = (event: EventObject) => {
      const key = (event.target as {id(): string}).id();
      this.#emphasis.hover(this.#scene.drawing, event.type === 'mouseover' ? key : undefined);
      this.#placeLineLabels();
    };
    this.#cy.on('mouseover mouseout', 'node, edge', hover);
    this.#cy.on('tap', event => {
      if (event.target === this.#cy) {
        listener.onSelect(undefined);
        return;
      }
      const key = (event.target as {id(): string}).id();
      const {nodes, edges, handles} = this.#scene.drawing;
      const edge = edges.get(handles.get(key)?.edge ?? key);
      if (edge !== undefined && edge.items.length > 1) listener.onOpen(edge.key);
      listener.onSelect(nodes.get(key)?.id ?? edge?.items[0]?.id);
    });
    this.#cy.on('position', 'node.actor', event => {
      this.#settleHandles((event.target as NodeSingular).id());
    });
    this.#cy.on('dragfree', 'node.actor', event => {
      const node = event.target as NodeSingular;
      this.#places.set(node.id(), {...node.position()});
      void this.#draw(false);
    });
    this.#cy.on('dragpan pinchzoom', () => {
      this.#viewportIsReaders = true;
    });
  }

  #reducesMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
}

function measuresFor(theme: Theme): Measures {
  return {node: createMeasureText(nodeFont(theme)), edge: createMeasureText(edgeFont(theme))};
}

/**
 * Cytoscape puts a `<style>` into the document's head when it mounts, which a strict page
 * forbids. It does not if an element with the style's id is there; ours stays only for the
 * call, because a host's own Cytoscape relies on the real rule.
 */
function withoutInjectedStyle<T>(mount: () => T): T {
  const placeholder = document.createElement('template');
  const isNeeded = document.getElementById(STYLE_ID) === null;
  placeholder.id = STYLE_ID;
  if (isNeeded) document.head.append(placeholder);
  try {
    return mount();
  } finally {
    placeholder.remove();
  }
}
