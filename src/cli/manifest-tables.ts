/**
 * The tables of docs/elements.md, and README's table of their names, made from the elements' manifest
 * (custom-elements.json), which is made from the docstrings in the sources: all is said in one place.
 */

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly type?: {readonly text: string};
  readonly parameters?: readonly Named[];
}

/** Without a field it is one that every element of HTML has, and that ours heeds: `lang`. */
interface Attribute extends Named {
  readonly fieldName?: string;
}

export interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly (Named & {readonly type: {readonly text: string}})[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly Declaration[]}[];
}

const START = '<!-- Made by `npm run manifest` from the docstrings of the elements. -->';
const END = '<!-- So far from the docstrings. -->';

/** Returns `page` with what lies between its two marks made anew. */
export function replaceMarked(page: string, tables: string): string {
  const [before, rest] = splitOnce(page, START);
  const [, after] = splitOnce(rest, END);
  return `${before}${START}\n\n${tables}\n\n${END}${after}`;
}

/** README's table: each kind of thing with its names. */
export function nameTable(manifest: Manifest): string {
  const {explorer, fields, methods, panels, globals} = readElements(manifest);
  const attributes = [...fields.flatMap(({attribute}) => attribute ?? []), ...namesOf(globals)];
  const properties = fields.filter(
    ({name, attribute}) => name !== attribute && !attribute?.startsWith('no-'),
  );
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['attributes', attributes],
    ['properties', properties.map(({name}) => name)],
    ['methods', methods.map(call)],
    ['events', namesOf(explorer.events)],
    ['slots', namesOf(explorer.slots).map(name => name || '(default)')],
    ['parts', namesOf(explorer.cssParts)],
    ['custom properties', namesOf(explorer.cssProperties)],
    ['states', namesOf(explorer.cssStates)],
    ['panels', panels.map(({tagName = ''}) => `<${tagName}>`)],
  ];
  return table(
    ['kind', 'names'],
    rows.map(([kind, names]) => [kind, names.map(code).join(', ')]),
  );
}

function readElements(manifest: Manifest) {
  const classes = manifest.modules.flatMap(({declarations}) => declarations);
  const explorer = classes.find(({tagName}) => tagName === 'actor-graph');
  if (explorer === undefined) throw new Error('The manifest has no <actor-graph>.');
  const members = (explorer.members ?? []).filter(member => member.static !== true);
  return {
    classes,
    explorer,
    globals: (explorer.attributes ?? []).filter(({fieldName}) => fieldName === undefined),
    fields: members.filter(({kind}) => kind === 'field'),
    methods: members.filter(({kind}) => kind === 'method'),
    panels: classes.filter(({tagName}) => tagName !== undefined && tagName !== 'actor-graph'),
  };
}

function namesOf(list: readonly Named[] = []): string[] {
  return list.map(({name}) => name);
}

/** The tables of docs/elements.md. */
export function elementTables(manifest: Manifest): string {
  const {classes, explorer, fields, methods, panels, globals} = readElements(manifest);
  return [
    '## Attributes and properties',
    table(
      ['attribute', 'property', 'meaning'],
      [
        ...fields.map(({name, attribute, description, readonly}) => [
          attribute === undefined ? '' : code(attribute),
          `${code(name)}${readonly === true ? ' (read only)' : ''}`,
          description,
        ]),
        ...globals.map(({name, description}) => [code(name), code(name), description]),
      ],
    ),
    '## Methods',
    table(
      ['method', 'meaning'],
      methods.map(method => [code(call(method)), method.description]),
    ),
    '## Events',
    table(
      ['event', 'has', 'sent'],
      (explorer.events ?? []).map(({name, type, description}) => [
        code(name),
        fieldsOf(classes, type.text).map(code).join(', '),
        description,
      ]),
    ),
    '## Slots',
    table(
      ['slot', 'meaning'],
      (explorer.slots ?? []).map(({name, description}) => [
        name === '' ? '(default)' : code(name),
        description,
      ]),
    ),
    '## Parts',
    table(
      ['part', 'is'],
      (explorer.cssParts ?? []).map(({name, description}) => [code(`::part(${name})`), description]),
    ),
    '## Custom properties',
    table(
      ['custom property', 'colours or sets'],
      (explorer.cssProperties ?? []).map(({name, description}) => [code(name), description]),
    ),
    '## States',
    table(
      ['state', 'holds'],
      (explorer.cssStates ?? []).map(({name, description}) => [code(`:state(${name})`), description]),
    ),
    '## Panels',
    'They are what `<actor-graph>` puts together. Each also stands by itself, with `actor-graph/define-all` and a `store`:',
    table(
      ['element', 'shows', 'of its own'],
      panels.map(panel => [code(`<${panel.tagName ?? ''}>`), panel.summary, ownNames(panel)]),
    ),
  ].join('\n\n');
}

/** What an event of this class carries. */
function fieldsOf(classes: readonly Declaration[], className: string): string[] {
  const found = classes.find(({name}) => name === className);
  return (found?.members ?? []).filter(member => member.static !== true).map(({name}) => name);
}

function ownNames({members = [], cssParts = []}: Declaration): string {
  return [
    ...members
      .filter(({name}) => name !== 'store')
      .map(member => code(member.attribute ?? (member.kind === 'method' ? call(member) : member.name))),
    ...cssParts.map(({name}) => code(`::part(${name})`)),
  ].join(', ');
}

function call({name, parameters = []}: Member): string {
  return `${name}(${parameters.map(parameter => parameter.name).join(', ')})`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map(cell => (cell ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function splitOnce(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`The page has lost its mark ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
