import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

import type { LinksOfEvent } from './links-of-event.ts'

/** What other contexts say of an event on its page: nothing where they say nothing. */
export type BesideEvent = (
  tx: Transaction,
  event: { readonly id: string },
  visit: DeskVisit,
) => Promise<Html>

/** All that other contexts add to the page of an event. */
export type AroundEvent = { readonly linksOf: LinksOfEvent; readonly beside: BesideEvent }
