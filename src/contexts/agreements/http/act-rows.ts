import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { actKinds } from '../domain/act-fields.ts'
import type { Agreement, RecordedAct } from '../domain/agreement.ts'
import { actInWords } from '../documents/act-in-words.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { words } from '../messages/words.ts'
import type { ActRow, AgreementPageView } from '../pages/agreement-page/view.ts'
import { anchorOfAct } from './acts-in-short.ts'
import { actRoute, actsRoute } from './agreements-routes.ts'
import { mayEdit, partyNames } from './open-agreement.ts'

/** When something was recorded, by the calendar of the reader's own side. */
export const dayOf = (
  instant: Instant,
  { language, actor }: DeskVisit,
  { sides }: Relation,
): string => {
  const zone = sides.find(({ id }) => id === actor.side)?.zone ?? 'UTC'
  return formatDayOf(language, { instant, zone }, 'short')
}

type Reading = { readonly visit: DeskVisit; readonly relation: Relation }

const recordedInWords = (one: RecordedAct, { visit, relation }: Reading): string => {
  const say = words(visit.language)
  const name = partyNames(relation, visit.language)
  const day = dayOf(one.recordedAt, visit, relation)
  const said = { side: name(one.side), name: one.memberName, day }
  if (one.answer !== null) {
    const { says, side, memberName, recordedAt, words: because } = one.answer
    const answer = {
      other: name(side),
      name: memberName,
      answered: dayOf(recordedAt, visit, relation),
    }
    return says === 'confirmed'
      ? say('who.confirmed', { ...said, ...answer })
      : say('who.contested', { ...said, ...answer, words: because })
  }
  const isTheirs = one.visibility === 'joint' && one.side !== visit.actor.side
  return say(isTheirs ? 'who.recorded.unanswered' : 'who.recorded', said)
}

/** A source as a row shows it: an address by its host. */
export const sourceOf = (source: string | undefined): ActRow['source'] => {
  if (source === undefined) return undefined
  return /^https?:\/\/\S+$/.test(source)
    ? { text: URL.parse(source)?.host ?? source, href: source }
    : { text: source }
}

const rowOf = (one: RecordedAct, slug: string, reading: Reading): ActRow & { at: number } => {
  const { visit, relation } = reading
  const { language, actor } = visit
  const said = actInWords(one.act, { language, party: partyNames(relation, language) })
  const isOwn = one.side === actor.side
  const href = actRoute.href({ slug, act: one.act.id })
  const source = sourceOf(one.act.source)
  return {
    id: one.act.id,
    anchor: anchorOfAct(one.act.id),
    at: said.on.first,
    day: knownDateInWords(language, said.on),
    title: said.title,
    details: said.details,
    recorded: recordedInWords(one, reading),
    ...(source !== undefined && { source }),
    isPrivate: one.visibility !== 'joint',
    isContested: one.answer?.says === 'contested',
    ...(mayEdit(visit) && isOwn && { editHref: href }),
    ...(mayEdit(visit) && !isOwn && one.answer === null && { answerAction: href }),
  }
}

/** The acts of an agreement as its page shows them, in the order in which they happened. */
export const actRows = ({ acts, slug }: Agreement, reading: Reading): readonly ActRow[] =>
  acts.map((one) => rowOf(one, slug, reading)).toSorted((a, b) => a.at - b.at)

/** The acts that can be recorded, as links to their forms. */
export const recordLinks = (
  { slug }: Pick<Agreement, 'slug'>,
  { language }: DeskVisit,
): AgreementPageView['record'] => {
  const say = words(language)
  return actKinds.map((kind) => ({
    label: say(`act.${kind}`),
    href: actsRoute.href({ slug }, { kind }),
  }))
}

/** A title in the reader's language, with the language it is really in where that is another. */
export const titleParts = (
  { description }: Pick<Agreement, 'description'>,
  { language }: Pick<DeskVisit, 'language'>,
): { readonly title: string; readonly titleLanguage?: string } => {
  const { text, language: own } = inLanguage(description.title, language)
  const title = text === '' ? description.key : text
  return own === language ? { title } : { title, titleLanguage: own }
}
