import type { DeskVisit } from '#contexts/access/contract.ts'
import type { EventView } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Html, nothing } from '#kit/html/html.ts'

/**
 * What contexts that read this one add to its pages. It cannot read them, so the composition hands
 * it in: on the page of a register, and to the data that a person takes along.
 */
export type FromAbove = {
  readonly onRegister: (tx: Transaction, view: EventView, visit: DeskVisit) => Promise<Html>
  readonly ownData: (
    tx: Transaction,
    registration: string,
  ) => Promise<Readonly<Record<string, unknown>>>
}

/** Registers that nothing stands on. */
export const nothingFromAbove: FromAbove = {
  onRegister: () => Promise.resolve(nothing),
  ownData: () => Promise.resolve({}),
}
