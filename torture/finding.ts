import type pg from 'pg'

/** One line of the verdict; `mayBe` what it may be, undefined where it only informs. */
export type Finding = { readonly what: string; readonly found: number; readonly mayBe?: number }

/** The one number that a query counts. */
export const countOf = async (
  admin: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<number> => {
  const { rows } = await admin.query<{ count: number }>(text, [...values])
  return rows[0]?.count ?? Number.NaN
}
