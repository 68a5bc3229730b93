import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Competence, CompetenceContent, Offer, OfferContent } from '../domain/capability.ts'
import type { OfferStep } from '../domain/offer-history.ts'
import { competenceSchema, offerSchema } from './capability-schema.ts'

type CompetenceRow = {
  readonly competence: string
  readonly institution: string
  readonly visibility: string
  readonly side: string
  readonly content: unknown
}

/** What institutions can do, as far as the transaction may see it, by when it was first recorded. */
export const listCompetences = async (tx: Transaction): Promise<readonly Competence[]> => {
  const { rows } = await sql<CompetenceRow>`
    select * from (
      select distinct on (competence) competence, institution, visibility, side, content,
        min(step) over (partition by competence) as first
      from restoration.competence order by competence, step desc) latest
    where content is not null order by first`.execute(tx)
  return rows.map(({ competence, institution, visibility, side, content }) => ({
    competence,
    institution,
    visibility,
    side,
    content: competenceSchema.parse(content),
  }))
}

export type NewCompetence = {
  /** The competence that this corrects or takes back; a new one when absent. */
  readonly competence?: string
  readonly institution: string
  readonly visibility: string
  /** Null takes it back. */
  readonly content: CompetenceContent | null
}

/** Writes what an institution can do, and answers by which id it goes. */
export const insertCompetence = async (
  tx: Transaction,
  actor: Actor,
  { competence = newId(), institution, visibility, content }: NewCompetence,
): Promise<string> => {
  await tx
    .insertInto('restoration.competence')
    .values({
      id: newId(),
      competence,
      institution,
      visibility,
      content: content === null ? null : JSON.stringify(content),
      ...recordedBy(actor),
    })
    .execute()
  return competence
}

type OfferRow = Omit<CompetenceRow, 'competence'> & {
  readonly id: string
  readonly offer: string
  readonly need: string | null
}

/** What is offered, as far as the transaction may see it, by when it was first recorded. */
export const listOffers = async (tx: Transaction): Promise<readonly Offer[]> => {
  const { rows } = await sql<OfferRow>`
    select * from (
      select distinct on (offer) id, offer, need, institution, visibility, side, content,
        min(step) over (partition by offer) as first
      from restoration.offer order by offer, step desc) latest
    where content is not null order by first`.execute(tx)
  return rows.map(({ id, offer, need, institution, visibility, side, content }) => ({
    offer,
    version: id,
    need,
    institution,
    visibility,
    side,
    content: offerSchema.parse(content),
  }))
}

type StepRow = {
  readonly visibility: string
  readonly content: unknown
  readonly member_name: string
  readonly recorded_at: Date
}

/** All that was recorded of an offer, the first first, as far as the transaction may see it. */
export const listOfferSteps = async (
  tx: Transaction,
  offer: string,
): Promise<readonly OfferStep[]> => {
  const { rows } = await sql<StepRow>`
    select visibility, content, member_name, recorded_at from restoration.offer
    where offer = ${offer}::uuid order by step`.execute(tx)
  return rows.map(({ visibility, content, member_name, recorded_at }) => ({
    visibility,
    content: content === null ? null : offerSchema.parse(content),
    memberName: member_name,
    recordedAt: recorded_at.getTime(),
  }))
}

/** Which offer a row told of, and whose; undefined where the transaction may not see it. */
export const findOfferOfVersion = async (
  tx: Transaction,
  version: string,
): Promise<Pick<Offer, 'offer' | 'institution'> | undefined> => {
  const { rows } = await sql<Pick<Offer, 'offer' | 'institution'>>`
    select offer, institution from restoration.offer where id = ${version}::uuid`.execute(tx)
  return rows[0]
}

export type NewOffer = {
  /** The offer that this corrects, releases or withdraws; a new one when absent. */
  readonly offer?: string
  readonly need: string | null
  readonly institution: string
  readonly visibility: string
  /** Null withdraws it. */
  readonly content: OfferContent | null
}

/** Writes an offer, and answers by which id it goes. */
export const insertOffer = async (
  tx: Transaction,
  actor: Actor,
  { offer = newId(), need, institution, visibility, content }: NewOffer,
): Promise<string> => {
  await tx
    .insertInto('restoration.offer')
    .values({
      id: newId(),
      offer,
      need,
      institution,
      visibility,
      content: content === null ? null : JSON.stringify(content),
      ...recordedBy(actor),
    })
    .execute()
  return offer
}
