import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Agreement } from '../domain/agreement.ts'
import { words } from '../messages/words.ts'
import { listAgreements } from '../store/agreement-store.ts'

/** An agreement with the relation it is on the desk of. */
export type OpenedAgreement = { readonly agreement: Agreement; readonly relation: Relation }

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('agreements.title'),
    detail: say('refused.agreement-not-found'),
  })
}

const open = (
  { db }: Dependencies,
  { actor, parameters }: DeskVisit,
): Promise<OpenedAgreement | undefined> =>
  asActor(db, actor, async (tx) => {
    const [agreement] = await listAgreements(tx, { slug: parameters['slug'] ?? '' })
    return agreement && { agreement, relation: await getOwnRelation(tx) }
  })

/** A handler that is given the agreement that its path names. */
export const withOpened = (
  dependencies: Dependencies,
  answer: (opened: OpenedAgreement, visit: DeskVisit) => Answer | Promise<Answer>,
) => whereFound((visit: DeskVisit) => open(dependencies, visit), notFound)(answer)

/** How a party is called: the name of a side, else what the record calls it. */
export const partyNames =
  ({ sides }: Relation, language: Language) =>
  (party: string): string => {
    const side = sides.find(({ id }) => id === party)
    return side === undefined ? party : inLanguage(side.name, language).text
  }

export const mayEdit = ({ actor }: DeskVisit): boolean => may(actor, 'edit')

/** The section of the desk in which everything of this context stands. */
export const section = 'agreements'
