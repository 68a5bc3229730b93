import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { type Cost, costsByCurrency, costsByPayer } from './costs.ts'
import { amountFrom, amountToWrite, currencies } from './money.ts'

const aCost = (payer: string, currency: Cost['currency'], amount: number): Cost => ({
  phase: 'a phase',
  payer,
  currency,
  amount,
})

describe('costs of a project', () => {
  it('stand by payer and currency, planned beside spent', () => {
    const planned = [aCost('Ministry', 'AZN', 500), aCost('INAH', 'MXN', 900)]
    const spent = [aCost('Ministry', 'AZN', 200), aCost('Ministry', 'AZN', 50)]
    deepEqual(costsByPayer(planned, spent), [
      { payer: 'Ministry', currency: 'AZN', planned: 500, spent: 250 },
      { payer: 'INAH', currency: 'MXN', planned: 900, spent: 0 },
    ])
  })

  const costs = fc.array(
    fc
      .tuple(
        fc.constantFrom('A', 'B', 'C'),
        fc.constantFrom(...currencies),
        fc.integer({ min: 0, max: 1_000_000 }),
      )
      .map(([payer, currency, amount]) => aCost(payer, currency, amount)),
  )

  it('are never added across currencies, and nothing of them is lost', () => {
    fc.assert(
      fc.property(costs, costs, (planned, spent) => {
        for (const row of costsByCurrency(planned, spent)) {
          const own = planned.filter(({ currency }) => currency === row.currency)
          equal(
            row.planned,
            own.reduce((total, { amount }) => total + amount, 0),
          )
        }
        const rows = costsByPayer(planned, spent)
        equal(new Set(rows.map(({ payer, currency }) => payer + currency)).size, rows.length)
      }),
    )
  })
})

describe('an amount', () => {
  it('is read as people write it, and nothing else is guessed', () => {
    deepEqual(
      ['12 500.50', '12500,5', '12500', '1.250.000', '-3', '', '3e5', '1,234.5'].map(amountFrom),
      [1_250_050, 1_250_050, 1_250_000, undefined, undefined, undefined, undefined, undefined],
    )
  })

  it('is written so that reading it gives it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
        equal(amountFrom(amountToWrite(amount)), amount)
      }),
    )
  })
})
