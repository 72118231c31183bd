/**
 * README's tables of the elements, made from their manifest (custom-elements.json), which is made from the
 * docstrings in the sources: what is said of an attribute is said in one place.
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

export interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
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

/** Returns `page` with the tables between its two marks made anew. */
export function withTables(page: string, manifest: Manifest): string {
  const [before, rest] = splitOnce(page, START);
  const [, after] = splitOnce(rest, END);
  return `${before}${START}\n\n${tables(manifest)}\n\n${END}${after}`;
}

function tables(manifest: Manifest): string {
  const classes = manifest.modules.flatMap(({declarations}) => declarations);
  const explorer = classes.find(({tagName}) => tagName === 'actor-graph');
  if (explorer === undefined) throw new Error('The manifest has no <actor-graph>.');
  const members = (explorer.members ?? []).filter(member => member.static !== true);
  const fields = members.filter(({kind}) => kind === 'field');
  const panels = classes.filter(({tagName}) => tagName !== undefined && tagName !== 'actor-graph');

  return [
    table(
      ['attribute', 'property', 'meaning'],
      fields.map(({name, attribute, description, readonly}) => [
        attribute === undefined ? '' : code(attribute),
        `${code(name)}${readonly === true ? ' (read only)' : ''}`,
        description,
      ]),
    ),
    table(
      ['method', 'meaning'],
      members.filter(({kind}) => kind === 'method').map(method => [code(call(method)), method.description]),
    ),
    table(
      ['event', 'has', 'sent'],
      (explorer.events ?? []).map(({name, type, description}) => [
        code(name),
        fieldsOf(classes, type.text).map(code).join(', '),
        description,
      ]),
    ),
    table(
      ['slot', 'meaning'],
      (explorer.slots ?? []).map(({name, description}) => [
        name === '' ? '(default)' : code(name),
        description,
      ]),
    ),
    table(
      ['part', 'is'],
      (explorer.cssParts ?? []).map(({name, description}) => [code(`::part(${name})`), description]),
    ),
    table(
      ['custom property', 'colours or sets'],
      (explorer.cssProperties ?? []).map(({name, description}) => [code(name), description]),
    ),
    table(
      ['state', 'holds'],
      (explorer.cssStates ?? []).map(({name, description}) => [code(`:state(${name})`), description]),
    ),
    'The panels, which `<actor-graph>` puts together and which also stand by themselves, with `actor-graph/define-all` and a `store`:',
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
  if (at === -1) throw new Error(`README.md has lost its mark ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
