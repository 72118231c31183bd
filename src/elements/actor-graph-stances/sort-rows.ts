/** Brings the rows of a table of figures into the order that the reader asks for. */
import type {Locale} from '../../locales/locale.ts';
import type {TableSort} from '../../state/reading.ts';
import type {FigureRow, FigureTable} from './figure-table.ts';

/**
 * Returns the table with its rows sorted: by a column, in which rows without a figure come last either way, or by the
 * names that `nameOf` gives to actors. Rows that are equal stay in the table's own order.
 */
export function sortRows(
  table: FigureTable,
  sort: TableSort | undefined,
  nameOf: (id: string) => string,
  locale: Locale,
): FigureTable {
  if (sort === undefined) return table;
  const column = table.columns.findIndex(({id}) => id === sort.column);
  if (sort.column !== '' && column < 0) return table;
  const sign = sort.isDescending ? -1 : 1;
  const compare = sort.column === '' ? byName(nameOf, locale, sign) : byFigure(column, sign);
  return {...table, rows: table.rows.toSorted(compare)};
}

type Compare = (a: FigureRow, b: FigureRow) => number;

function byFigure(column: number, sign: number): Compare {
  return (a, b) => {
    const [of, other] = [a.figures[column]?.order, b.figures[column]?.order];
    if (of === undefined || other === undefined)
      return Number(of === undefined) - Number(other === undefined);
    return sign * (of - other);
  };
}

function byName(nameOf: (id: string) => string, locale: Locale, sign: number): Compare {
  const collator = new Intl.Collator(locale.tag, {numeric: true});
  const names = ({actors}: FigureRow) => actors.map(nameOf).join('\n');
  return (a, b) => sign * collator.compare(names(a), names(b));
}
