/** The reference of `<actor-graph>`, made from the custom-elements manifest: what its source says of it. */
import {markup, type Html} from './markup.ts';
import type {Declaration} from '../manifest-tables.ts';
import {readManifest} from './read-manifest.ts';
import {renderTable} from './render-table.ts';

interface Described {
  readonly name: string;
  readonly description?: string | undefined;
}

/** Returns the reference of the explorer, and a line for each of its panels. */
export async function renderApi(root: string): Promise<Html> {
  const elements = await readManifest(root);
  const explorer = elements.find(({tagName}) => tagName === 'actor-graph');
  if (explorer === undefined) throw new Error('The manifest has no <actor-graph>.');
  const panels = elements.filter(element => element !== explorer);
  return markup`<p>${explorer.summary ?? explorer.description}</p>
    ${SECTIONS.map(([title, entries]) => renderSection(title, entries(explorer)))}
    <section>
      <h3 id="panels">Panels</h3>
      <p>
        The explorer is made of these. Each also stands alone, anywhere on the page, and follows an explorer
        through its property
        <code>store</code>.
      </p>
      ${renderEntries(
        'Panels',
        panels.map(({tagName, summary, description}) => ({
          name: `<${tagName ?? ''}>`,
          description: summary ?? description,
        })),
      )}
    </section>`;
}

type Section = readonly [title: string, entries: (element: Declaration) => readonly Described[]];

const SECTIONS: readonly Section[] = [
  ['Attributes', ({attributes}) => attributes ?? []],
  ['Properties', ({members}) => fieldsOf(members)],
  [
    'Methods',
    ({members}) =>
      (members ?? [])
        .filter(({kind}) => kind === 'method')
        .map(method => ({
          ...method,
          name: `${method.name}(${(method.parameters ?? []).map(({name}) => name).join(', ')})`,
        })),
  ],
  ['Events', ({events}) => events ?? []],
  [
    'Slots',
    ({slots}) => (slots ?? []).map(slot => ({...slot, name: slot.name === '' ? '(default)' : slot.name})),
  ],
  ['Parts', ({cssParts}) => cssParts ?? []],
  ['States', ({cssStates}) => cssStates ?? []],
  ['Custom properties', ({cssProperties}) => cssProperties ?? []],
];

function fieldsOf(members: Declaration['members'] = []) {
  return members.filter(member => member.kind === 'field' && member.static !== true);
}

function renderSection(title: string, entries: readonly Described[]): Html | undefined {
  if (entries.length === 0) return undefined;
  return markup`<section>
    <h3 id="${title.toLowerCase().replace(' ', '-')}">${title}</h3>
    ${renderEntries(title, entries)}
  </section>`;
}

function renderEntries(label: string, entries: readonly Described[]): Html {
  const rows = entries.map(({name, description = ''}) => ({name, cells: [inCode(description)]}));
  return renderTable(label, ['Name', 'Meaning'], rows);
}

/** Words between backticks are code. */
function inCode(text: string): (string | Html)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? markup`<code>${part}</code>` : part));
}
