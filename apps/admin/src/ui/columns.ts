/** One column of a register. */
export interface Column<Row> {
  readonly key: string
  readonly label: string
  /** CSS width and least width; the rest shares what is left. */
  readonly width?: string
  readonly minWidth?: string
  readonly align?: 'right' | 'nowrap'
  /** Never hidden: the row could not be told apart without it. */
  readonly always?: boolean
  /** Hidden until chosen. */
  readonly extra?: boolean
  /** What a cell shows when the page gives it no slot. */
  readonly text?: (row: Row) => string | number | null
}

/** The columns shown: what was chosen, or without a choice everything that is not extra. */
export const shownColumns = <Row>(
  columns: readonly Column<Row>[],
  hidden: readonly string[] | undefined,
): readonly Column<Row>[] =>
  columns.filter((column) => column.always || !(hidden ? hidden.includes(column.key) : column.extra))
