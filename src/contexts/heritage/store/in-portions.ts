/** So many rows go into one statement: PostgreSQL takes 65,535 parameters at most. */
const rowsAtOnce = 1_000

/** The rows in portions of one statement each. */
export const inPortions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
