import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { Indicator } from '../domain/indicator.ts'
import { words } from '../messages/words.ts'
import type { IndicatorPart } from '../pages/indicator-parts.ts'
import { listIndicators } from '../store/indicator-store.ts'
import { readerOf, tellIndicator } from './figures-in-words.ts'

export type OpenIndicators = {
  readonly relation: Relation
  readonly indicators: readonly Indicator[]
}

export const section = 'indicators'

export const openIndicators = (
  { db }: Dependencies,
  { actor }: DeskVisit,
): Promise<OpenIndicators> =>
  asActor(db, actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    indicators: await listIndicators(tx),
  }))

export const mayNot = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 403,
    title: say('indicators.title'),
    detail: say('refused.member-may-not-edit'),
  })
}

export const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('indicators.title'),
    detail: say('refused.indicator-not-found'),
  })
}

/** An indicator as the pages of the desk show it. */
export const partOf = (
  indicator: Indicator,
  { relation, visit }: { readonly relation: Relation; readonly visit: DeskVisit },
): IndicatorPart => ({
  ...tellIndicator(indicator, relation, readerOf(visit)),
  id: indicator.id,
  say: words(visit.language),
  isPrivate: indicator.visibility === visit.actor.side,
})
