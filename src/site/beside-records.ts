import type { DeskVisit } from '#contexts/access/contract.ts'
import type { BesideAgreement } from '#contexts/agreements/contract.ts'
import { type BesideMeeting, series, undertakings } from '#contexts/meetings/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Html, html } from '#kit/html/html.ts'

type Part = Promise<Html>

/** On the page of an event, or of a project: which undertakings it fulfils. */
export const besideDeed = (
  tx: Transaction,
  { id }: { readonly id: string },
  visit: DeskVisit,
): Part => undertakings.fulfilledByRecord(tx, [id], visit)

/** On the page of an agreement: the series it set up, and which undertakings it, or an act of its life, fulfils. */
export const besideAgreement: BesideAgreement = async (tx, { id, acts }, visit) =>
  html`${await series.setUpByAgreement(tx, id, visit)}
  ${await undertakings.fulfilledByRecord(tx, [id, ...acts.map(({ act }) => act.id)], visit)}`

/** On the page of a meeting: which undertakings it fulfils, what is written of it, and support asked there. */
export const besideMeeting: BesideMeeting = async (tx, meeting, visit) =>
  html`${await besideDeed(tx, meeting, visit)} ${await readouts.besideMeeting(tx, meeting, visit)}
  ${await support.atMeeting(tx, meeting, visit)}`
