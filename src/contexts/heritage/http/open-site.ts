import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { findSite, type FoundSite } from '../store/site-store.ts'

/** A site that a page of the desk is about. */
export type OpenedSite = { readonly site: FoundSite; readonly relation: Relation }

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('title'), detail: say('refused.site-not-found') })
}

/** A handler that is given the site that its path names, as far as the reader may know of it. */
export const withSite = (
  { db }: Dependencies,
  answer: (opened: OpenedSite, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    (visit: DeskVisit) =>
      asActor(db, visit.actor, async (tx) => {
        const site = await findSite(tx, { slug: visit.parameters['slug'] ?? '' })
        return site && { site, relation: await getOwnRelation(tx) }
      }),
    notFound,
  )(answer)

/** How a side is called in a language. */
export const sideNames =
  ({ sides }: Relation, language: Language) =>
  (id: string): string => {
    const side = sides.find((one) => one.id === id)
    return side === undefined ? id : inLanguage(side.name, language).text
  }

/** Who may read what is recorded, nearest first: a private site keeps what is said of it private. */
export const visibilitiesFor = (
  { site }: OpenedSite,
  { language, actor }: DeskVisit,
): { readonly value: string; readonly label: string }[] => {
  const say = words(language)
  const all = [
    { value: 'public', label: say('seen.public') },
    { value: 'joint', label: say('seen.joint') },
    { value: actor.side, label: say('seen.own') },
  ]
  if (site.visibility === 'public') return all
  return site.visibility === 'joint' ? all.slice(1) : all.slice(2)
}

/** The audience that a form chose, never a wider one than that of the site. */
export const chosenVisibility = (opened: OpenedSite, visit: DeskVisit, chosen: string): string => {
  const offered = visibilitiesFor(opened, visit).map(({ value }) => value)
  return offered.find((value) => value === chosen) ?? offered.at(-1) ?? visit.actor.side
}
