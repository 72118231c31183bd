/** The reference of the file format, made from its JSON Schema: every list with its fields. */
import {readFile} from 'node:fs/promises';
import {markup, type Html} from './markup.ts';
import {renderTable} from './render-table.ts';

/** What of JSON Schema the format's own schema uses. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

/** Returns the reference that the schema in the file `path` amounts to. */
export async function renderFormat(path: string): Promise<Html> {
  const schema = JSON.parse(await readFile(path, 'utf8')) as Schema;
  const fields = Object.entries(schema.properties ?? {});
  const lists = fields.filter(([, {items}]) => items !== undefined && items !== false);
  const plain = fields.filter(field => !lists.includes(field));
  return markup`<section>
      <h3 id="file">The file</h3>
      ${renderFields('The file', plain, schema.required ?? [])}
    </section>
    ${lists.map(([name, list]) => renderList(name, list))}`;
}

function renderList(name: string, list: Schema): Html {
  const entry = list.items === undefined || list.items === false ? {} : list.items;
  return markup`<section>
    <h3 id="${name}"><code>${name}</code></h3>
    <p>${entry.description ?? list.description}</p>
    ${renderFields(name, Object.entries(entry.properties ?? {}), entry.required ?? [])}
  </section>`;
}

function renderFields(
  label: string,
  fields: readonly (readonly [string, Schema])[],
  required: readonly string[],
): Html {
  const rows = fields.map(([name, field]) => ({
    name,
    note: required.includes(name) ? ' (required)' : undefined,
    cells: [describeType(field), [field.description, renderParts(field)]],
  }));
  return renderTable(label, ['Field', 'Holds', 'Meaning'], rows);
}

/** The fields of what a field holds, such as the targets in a statement's `about`. */
function renderParts(field: Schema): Html | undefined {
  const inner = objectIn(field);
  if (inner?.properties === undefined) return undefined;
  return markup`<dl>
    ${Object.entries(inner.properties).map(
      ([name, part]) =>
        markup`<dt><code>${name}</code></dt>
          <dd>
            ${[describeType(part), ...(part.description === undefined ? [] : [part.description])].join('. ')}
          </dd>`,
    )}
  </dl>`;
}

function objectIn({items, anyOf, properties, ...rest}: Schema): Schema | undefined {
  if (properties !== undefined) return {...rest, properties};
  const inner = [...(items === undefined || items === false ? [] : [items]), ...(anyOf ?? [])];
  return inner.map(objectIn).find(found => found !== undefined);
}

/** Returns for instance “text”, “a list of ids”, “for, against, neutral or mixed”. */
export function describeType(schema: Schema): string {
  const {type, anyOf, items, prefixItems} = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return either(schema.enum.map(String));
  if (anyOf !== undefined) {
    const kinds = [...new Set(anyOf.map(describeType))];
    // An id may be written as a number; nobody has to read that at every field.
    return kinds.join('/') === 'text/number' ? 'id' : either(kinds);
  }
  if (prefixItems !== undefined) return `[${prefixItems.map(describeType).join(', ')}]`;
  if (type === 'array')
    return `list of ${items === undefined || items === false ? 'anything' : many(describeType(items))}`;
  return (
    {string: 'text', number: 'number', integer: 'number', boolean: 'true or false', object: 'object'}[
      type ?? ''
    ] ?? 'anything'
  );
}

function many(kind: string): string {
  return {id: 'ids', text: 'texts', object: 'objects', number: 'numbers'}[kind] ?? kind;
}

function either(kinds: readonly string[]): string {
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)!}`;
}
