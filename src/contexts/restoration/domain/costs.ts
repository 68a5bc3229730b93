import { currencies, type Currency } from './money.ts'

/** What a payer means to give, or gave, for one phase. */
export type Cost = {
  readonly phase: string
  readonly payer: string
  readonly currency: Currency
  readonly amount: number
}

/** Plan against actual of one payer in one currency. */
export type CostRow = {
  readonly payer: string
  readonly currency: Currency
  readonly planned: number
  readonly spent: number
}

const sum = (costs: readonly Cost[]): number =>
  costs.reduce((total, { amount }) => total + amount, 0)

const keyOf = ({ payer, currency }: Cost): string => `${currency} ${payer}`

const placeOf = ({ currency }: CostRow): number => currencies.indexOf(currency)

const inOrder = (a: CostRow, b: CostRow): number =>
  a.currency === b.currency
    ? Number(a.payer > b.payer) - Number(a.payer < b.payer)
    : placeOf(a) - placeOf(b)

/** The costs by payer and currency. Amounts of different currencies are never added. */
export const costsByPayer = (
  planned: readonly Cost[],
  spent: readonly Cost[],
): readonly CostRow[] => {
  const known = new Map([...planned, ...spent].map((cost) => [keyOf(cost), cost]))
  return [...known]
    .map(([key, { payer, currency }]) => ({
      payer,
      currency,
      planned: sum(planned.filter((cost) => keyOf(cost) === key)),
      spent: sum(spent.filter((cost) => keyOf(cost) === key)),
    }))
    .toSorted(inOrder)
}

/** The same by currency alone: one row for each, none for all of them. */
export const costsByCurrency = (
  planned: readonly Cost[],
  spent: readonly Cost[],
): readonly Omit<CostRow, 'payer'>[] =>
  currencies.flatMap((currency) => {
    const rows = costsByPayer(planned, spent).filter((row) => row.currency === currency)
    return rows.length === 0
      ? []
      : [
          {
            currency,
            planned: rows.reduce((total, row) => total + row.planned, 0),
            spent: rows.reduce((total, row) => total + row.spent, 0),
          },
        ]
  })
