/**
 * Draws scenes in Cytoscape and reports what the reader points at: the only file that calls
 * `cytoscape()`. It is told what to show and holds no state of the explorer; the places of
 * nodes are its own.
 */
import cytoscape, {type Core, type EventObject, type NodeSingular} from 'cytoscape';
import {arrange, nodeSizes, wrapLabels, type Arrangement, type Labels, type Measures} from './arrangement.ts';
import {Decoration, nodeBoxes, type Picture} from './decoration.ts';
import {actorKey, EMPTY_DRAWING} from './drawing.ts';
import {Emphasis} from './emphasis.ts';
import {FrameMeter} from './frame-meter.ts';
import type {Point} from './geometry.ts';
import {withoutInjectedStyle} from './injected-style.ts';
import type {OpenedGroups, Room} from './open-groups.ts';
import {PictureViewport, reducesMotion} from './picture-viewport.ts';
import {PlaceFinder, type WorkerAddress} from './place-finder.ts';
import {createMeasureText} from './measure-text.ts';
import type {Scene} from './scene.ts';
import {edgeFont, nodeFont, stylesheet} from './stylesheet.ts';
import {syncElements, type Move} from './sync-elements.ts';
import {badgeKey} from './to-elements.ts';
import type {Theme} from './theme.ts';

export interface GraphViewListener {
  /** The reader has clicked an actor, a line or a handle; nothing on the background. */
  onSelect(id: string | undefined): void;
  /** The reader wants the lines of a bundle drawn one by one. */
  onOpen(bundle: string): void;
  /** The reader wants to see more of those with whom an actor is linked. */
  onMore(id: string): void;
  /** The reader wants to see who is in a group, by the id of its best-known member. */
  onOpenGroup(id: string): void;
}

const MOVE_DURATION = 350;

export class GraphView {
  readonly #container: HTMLElement;
  readonly #cy: Core;
  readonly #viewport: PictureViewport;
  readonly #emphasis: Emphasis;
  readonly #decoration: Decoration;
  readonly #frames: FrameMeter;
  #finder = new PlaceFinder();
  #opened: OpenedGroups = {places: new Map(), rooms: new Map()};
  #measures: Measures;
  #scene: Scene = {
    drawing: EMPTY_DRAWING,
    arrangement: [],
    graph: undefined,
    layout: 'force',
    places: new Map(),
    isLeftOut: () => false,
  };
  #labels: Labels = {nodes: new Map(), edges: new Map()};
  #arrangement: Arrangement = {curves: new Map(), sides: new Map(), nodeLabels: new Map()};
  #selected: readonly string[] = [];
  #running: AbortController | undefined;

  constructor(container: HTMLElement, theme: Theme, listener: GraphViewListener) {
    this.#container = container;
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
    this.#viewport = new PictureViewport(this.#cy);
    this.#emphasis = new Emphasis(this.#cy);
    this.#decoration = new Decoration(this.#cy);
    this.#frames = new FrameMeter(this.#cy);
    this.#listen(listener);
    // Cytoscape knows nothing of a pointer that leaves it from within a node.
    container.addEventListener('pointerleave', this.#onLeave);
  }

  /**
   * Shows a scene. Nodes that are on the screen stay where they are, unless the scene is
   * of another arrangement; those without a place get one, in slices. Resolves when all is in place,
   * or when a newer scene has taken over.
   */
  async show(scene: Scene, animate = true): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const shown = this.#scene;
    const isNew = !isSameList(scene.arrangement, shown.arrangement) || scene.layout !== shown.layout;
    const isContinued = !isNew && scene.graph !== shown.graph;
    const authors = [...scene.places].map(([id, [x, y]]) => [actorKey(id), {x, y}] as const);
    const before = isNew ? {places: new Map(authors), rooms: new Map<string, Room>()} : this.#opened;
    const labels = wrapLabels(scene.drawing, this.#measures);
    const found = await this.#findPlaces(scene, labels, before, isContinued, running.signal);
    if (found === undefined) return;
    // Together and not before: until now the reader may point at what was drawn.
    this.#opened = found;
    this.#scene = scene;
    this.#labels = labels;
    if (isNew) this.#viewport.begin();
    const isOpened = (group: string) => before.rooms.get(group) !== found.rooms.get(group);
    const opened = isNew ? [] : [...scene.drawing.hulls.values()].filter(({group}) => isOpened(group));
    const isMoved = opened.length > 0 || found.rooms.size < before.rooms.size;
    await this.#draw((isNew || isContinued || isMoved) && animate);
    if (running.signal.aborted) return;
    const inside = new Set(opened.flatMap(({members}) => members));
    if (inside.size > 0) this.#viewport.moveTo(nodeBoxes(this.#picture, key => inside.has(key)));
    else if (isNew || (isContinued && !this.#viewport.isReaders)) this.#fit();
  }

  /** Finds new places for everything that is drawn, and moves there. */
  async tidy(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const nowhere = {places: new Map<string, Point>(), rooms: new Map<string, Room>()};
    const found = await this.#findPlaces(this.#scene, this.#labels, nowhere, false, running.signal);
    if (found === undefined) return;
    this.#opened = found;
    this.#viewport.begin();
    await this.#draw(true);
    if (!running.signal.aborted) this.#fit();
  }

  /** Has places found by the worker at this address from now on; by none without one. */
  useWorker(url: WorkerAddress | undefined): void {
    if (url === this.#finder.address) return;
    this.#finder.end();
    this.#finder = new PlaceFinder(url);
  }

  setTheme(theme: Theme): void {
    this.#measures = measuresFor(theme);
    this.#cy.style(stylesheet(theme));
  }

  /** Marks the items with this id and fades what does not belong to them. */
  select(id: string | undefined): void {
    const keys = this.#keysOf(id ?? '');
    this.#emphasis.select(this.#scene.drawing, keys);
    this.#selected = keys;
    this.#decoration.placeLineLabels(this.#picture, this.#emphasis.emphasised);
    this.#viewport.bringIn(this.#cy.collection(keys.map(key => this.#cy.getElementById(key)) as never));
  }

  /** Brings out the items with these ids, as if the reader pointed at them in the picture; none ends it. */
  point(ids: readonly string[]): void {
    this.#hover(ids.flatMap(id => this.#keysOf(id)));
  }

  readonly #onLeave = () => {
    this.#hover([]);
  };

  #hover(keys: readonly string[]): void {
    this.#emphasis.hover(this.#scene.drawing, keys);
    this.#decoration.placeLineLabels(this.#picture, this.#emphasis.emphasised);
  }

  #keysOf(id: string): readonly string[] {
    const {drawing} = this.#scene;
    const node = actorKey(id);
    return drawing.nodes.has(node) ? [node] : (drawing.edgesOf.get(id) ?? []);
  }

  /** Shows all of the picture, however small its names become. */
  fit(): void {
    this.#viewport.showAll();
    this.#fit();
  }

  #fit(): void {
    const picture = this.#picture;
    // While some are faded, the others are what is to be seen.
    const shown = [...nodeBoxes(picture, key => !picture.isLeftOut(key))];
    const boxes = [...(shown.length > 0 ? shown : nodeBoxes(picture)), ...this.#decoration.labelBoxes];
    const [busiest] = [...this.#scene.drawing.nodes.values()].sort((a, b) => b.degree - a.degree);
    const selected = this.#selected.find(key => this.#places.has(key));
    this.#viewport.fit(boxes, this.#places.get(selected ?? busiest?.key ?? ''));
  }

  /** Shows what lies so many pixels further to the right and down. */
  panBy(right: number, down: number): void {
    this.#viewport.panBy(right, down);
  }

  /** Zooms about the middle, or about a point in pixels of the container. */
  zoomBy(factor: number, at?: Point): void {
    this.#viewport.zoomBy(factor, at);
  }

  /** Follows a new size of the container; fits again unless the reader has chosen what he sees. */
  resize(): void {
    this.#cy.resize();
    // Hidden for a while: what is shown then must not depend on a size of nothing.
    if (this.#cy.width() === 0 || this.#cy.height() === 0) return;
    if (!this.#viewport.isReaders) this.#fit();
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

  /** Share of a usual picture that moves smoothly on this machine, as far as the reader has moved it. */
  get share(): number {
    return this.#frames.share;
  }

  /** Cytoscape's own object, for tests and for what this class has no method for. */
  get cy(): Core {
    return this.#cy;
  }

  /**
   * Stops Cytoscape's drawing loop, which otherwise runs sixty times a second for a picture that nobody
   * sees. Elements, places and viewport stay; nothing may be shown until `resume`.
   */
  pause(): void {
    this.#cy.stop();
    this.#cy.unmount();
  }

  /** Draws again after `pause`. */
  resume(container: HTMLElement, theme: Theme): void {
    withoutInjectedStyle(() => this.#cy.mount(container));
    // Mounting brings back the style of the first time.
    this.setTheme(theme);
    this.resize();
  }

  destroy(): void {
    this.#running?.abort();
    this.#finder.end();
    this.#container.removeEventListener('pointerleave', this.#onLeave);
    this.#cy.stop();
    this.#cy.destroy();
  }

  /** All that the picture consists of at the moment. */
  get #picture(): Picture {
    const {drawing, isLeftOut} = this.#scene;
    const {nodeLabels} = this.#arrangement;
    return {drawing, isLeftOut, places: this.#places, labels: this.#labels, nodeLabels};
  }

  /** Resolves with nothing if a newer scene has taken over. */
  async #findPlaces(
    {drawing, layout}: Scene,
    labels: Labels,
    before: OpenedGroups,
    isContinued: boolean,
    signal: AbortSignal,
  ): Promise<OpenedGroups | undefined> {
    const aspect = this.#cy.width() / Math.max(1, this.#cy.height());
    const sizes = nodeSizes(drawing, labels);
    try {
      const found = await this.#finder.find([drawing, {layout, sizes, aspect, isContinued}, before], signal);
      // Between an answer and whoever waits for it a newer scene, or the end, may come.
      return signal.aborted ? undefined : found;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  async #draw(animate: boolean): Promise<void> {
    const {drawing} = this.#scene;
    this.#arrangement = arrange(drawing, this.#places, this.#labels);
    this.#emphasis.clear();
    const moving = syncElements(this.#cy, this.#picture, this.#arrangement, animate && !reducesMotion());
    if (moving.length > 0) await this.#move(moving);
    if (this.#cy.destroyed()) return;
    this.#decoration.settleHandles(this.#picture);
    this.#decoration.placeLineLabels(this.#picture, undefined);
    this.#emphasis.restore(drawing);
    const {emphasised} = this.#emphasis;
    if (emphasised !== undefined) this.#decoration.placeLineLabels(this.#picture, emphasised);
  }

  async #move(moving: readonly Move[]): Promise<void> {
    const all = moving.map(async ([node, position]) => {
      const animation = node.animation({position, duration: MOVE_DURATION, easing: 'ease-in-out'} as never);
      await animation.play().promise();
    });
    await Promise.race([Promise.all(all), new Promise(resolve => setTimeout(resolve, MOVE_DURATION * 3))]);
    if (this.#cy.destroyed()) return;
    // An animation that a newer scene has cut short must not leave a node half way.
    for (const [node, position] of moving) if (node.inside()) node.position({...position});
  }

  #listen(listener: GraphViewListener): void {
    const hover = (event: EventObject) => {
      this.#hover(event.type === 'mouseover' ? [keyUnder(event)] : []);
    };
    this.#cy.on('mouseover mouseout', 'node, edge', hover);
    this.#cy.on('tap', event => {
      if (event.target === this.#cy) {
        listener.onSelect(undefined);
        return;
      }
      const {nodes, edges, handles} = this.#scene.drawing;
      const key = keyUnder(event);
      const node = nodes.get(key);
      if (node?.members !== undefined) {
        listener.onOpenGroup(node.id);
        return;
      }
      if (node !== undefined && (event.target as NodeSingular).hasClass('badge')) {
        listener.onMore(node.id);
        return;
      }
      const edge = edges.get(handles.get(key)?.edge ?? key);
      if (edge !== undefined && edge.items.length > 1) listener.onOpen(edge.key);
      // A sum of lines stands for nothing that could be selected: it belongs to the group at its end.
      const group =
        edge?.layer === 'sum'
          ? [edge.source, edge.target].map(end => nodes.get(end)).find(end => end?.members !== undefined)
          : undefined;
      if (group !== undefined) listener.onOpenGroup(group.id);
      else listener.onSelect(node?.id ?? edge?.items[0]?.id);
    });
    this.#cy.on('position', 'node.actor', event => {
      const moved = (event.target as NodeSingular).id();
      this.#decoration.settleHandles(this.#picture, moved);
      this.#decoration.settleBadge(this.#picture, moved);
    });
    this.#cy.on('dragfree', 'node.actor', event => {
      const node = event.target as NodeSingular;
      this.#moveTo(node.id(), node.position());
      void this.#draw(false);
    });
    let wasFar = this.#decoration.isFar;
    this.#cy.on('zoom', () => {
      if (this.#decoration.isFar === wasFar) return;
      wasFar = this.#decoration.isFar;
      this.#decoration.placeLineLabels(this.#picture, this.#emphasis.emphasised);
    });
  }

  get #places(): ReadonlyMap<string, Point> {
    return this.#opened.places;
  }

  #moveTo(key: string, {x, y}: Point): void {
    this.#opened = {...this.#opened, places: new Map(this.#places).set(key, {x, y})};
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, i) => part === other[i]);
}

/** The key of what the pointer is on; on a badge, that of its node. */
function keyUnder(event: EventObject): string {
  const element = event.target as NodeSingular;
  const key = element.id();
  return element.hasClass('badge') ? key.slice(badgeKey('').length) : key;
}

function measuresFor(theme: Theme): Measures {
  return {node: createMeasureText(nodeFont(theme)), edge: createMeasureText(edgeFont(theme))};
}
