/** A cell of a table, and the heads that say what it means. */
export interface Cell {
  readonly element: HTMLTableCellElement;
  readonly heads: readonly string[];
}

/** Text in a cell that is longer, in letters, says that the table is there for the layout. */
const LONGEST_DATUM = 200;

/** Whether a table holds data, and not the page's layout as on old portals. */
export function isDataTable(table: HTMLTableElement): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return false;
  const rows = [...table.rows];
  if (rows.length < 2 || !rows.some(({ cells }) => cells.length > 1)) return false;
  const isMarked = Boolean(table.caption ?? table.tHead ?? table.querySelector('th'));
  return isMarked || rows.every(({ cells }) => [...cells].every(cell => cell.textContent.trim().length <= LONGEST_DATUM));
}

/** The rows of a table, each with its cells. Rows of nothing but heads are left out: they are heard with the cells below them. */
export function rowsOf(table: HTMLTableElement): readonly (readonly Cell[])[] {
  const all = [...table.rows];
  const heads = new Set(all.filter(row => row.parentElement === table.tHead || [...row.cells].every(isHead)));
  const onlyHeads = heads.size === all.length;
  /** What is said before a cell, by column. */
  let columns: string[] = [];
  /** In how many more rows a column is taken by a cell from above. */
  const taken: number[] = [];
  const rows: Cell[][] = [];
  let wasHead = false;
  for (const row of all) {
    const cells: Cell[] = [];
    if (heads.has(row) && !wasHead) columns = [];
    for (const [element, column] of placed(row, taken)) {
      const text = textOf(element);
      cells.push({ element, heads: !isHead(element) && columns[column] ? [columns[column]] : [] });
      if (!heads.has(row) || !text) continue;
      for (let at = column; at < column + element.colSpan; at += 1) columns[at] = columns[at] ? `${columns[at]}, ${text}` : text;
    }
    if (onlyHeads || !heads.has(row)) rows.push(onlyHeads ? cells.map(({ element }) => ({ element, heads: [] })) : cells);
    wasHead = heads.has(row);
  }
  return rows;
}

/** The cells of a row and the column of each, behind what reaches down from the rows above. */
function placed(row: HTMLTableRowElement, taken: number[]): [HTMLTableCellElement, number][] {
  const cells: [HTMLTableCellElement, number][] = [];
  const before = [...taken];
  for (const [column, rows] of before.entries()) taken[column] = Math.max(rows - 1, 0);
  let column = 0;
  for (const element of row.cells) {
    while ((before[column] ?? 0) > 0) column += 1;
    cells.push([element, column]);
    for (const end = column + element.colSpan; column < end; column += 1) taken[column] = element.rowSpan - 1;
  }
  return cells;
}

function isHead({ localName }: Element): boolean {
  return localName === 'th';
}

function textOf({ textContent }: Element): string {
  return textContent.replaceAll(/\s+/g, ' ').trim();
}
