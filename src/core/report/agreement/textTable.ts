import type { Column, Table } from './document';

/** A table without its drawings, whose words stand in the neighbouring cells: for where there is only text. */
export interface TextTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export function textTable({ columns, rows }: Table): TextTable {
  const isText = columns.map(({ isDrawn }) => isDrawn !== true);
  return {
    columns: columns.filter((_, index) => isText[index]),
    rows: rows.map((row) => row.filter((_, index) => isText[index]).map(({ text }) => text)),
  };
}
