import { asActor, asOperator, members, operatorActingFor } from '#contexts/access/contract.ts'
import { hostOf, listRelations, type Relation } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone, instantOfWallTime } from '#kit/time/zones.ts'

import { type Digest, digestOf, type DigestPart, mondayOf } from '../domain/digest.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { type DigestLine, digestMail } from '../documents/digest-mail.ts'
import { undertakingRoute, undertakingsRoute } from '../http/meetings-routes.ts'
import { sideName } from '../http/open-desk-of.ts'
import { dueInWords } from '../http/undertaking-in-words.ts'
import { digestWords } from '../messages/digest-words.ts'
import { listUndertakings } from '../store/undertaking-store.ts'

export type DigestSetting = {
  readonly baseUrl: string
  readonly linkKey: string
  readonly today: Instant
  readonly now: Instant
}

type Week = { readonly monday: number; readonly began: Instant }

const opensAt = '07:00'

/** The week that a moment belongs to at the host's place; it begins on Monday at seven. */
const weekAt = (today: Instant, relation: Relation): Week => {
  const { zone } = hostOf(relation)
  const monday = mondayOf(dayInZone(today, zone))
  const began = instantOfWallTime(monday, opensAt, zone)
  return { monday, began }
}

const detailOf = (one: Undertaking, part: DigestPart, language: Language): string => {
  const say = digestWords(language)
  const { answer, content } = one
  return part === 'answered' && answer !== null
    ? say(`answered.${answer.says}`)
    : dueInWords(language, content.due)
}

const linesOf = (
  digest: Digest,
  language: Language,
  { relation, baseUrl }: { readonly relation: Relation; readonly baseUrl: string },
) => {
  const of = (part: DigestPart): readonly DigestLine[] =>
    digest[part].map((one) => ({
      text: inLanguage(one.content.text, language).text,
      whose: sideName(relation, language)(one.actorSide),
      detail: detailOf(one, part, language),
      href: `${baseUrl}${undertakingRoute.href({ id: one.id })}`,
    }))
  return {
    overdue: of('overdue'),
    soon: of('soon'),
    answered: of('answered'),
    unowned: of('unowned'),
  }
}

/** Each side is told of what it sees itself: an undertaking of its own is nobody else's. */
const tellSide = async (
  db: OpenDatabase,
  { relation, side }: { readonly relation: Relation; readonly side: string },
  { baseUrl, linkKey, today, now }: DigestSetting,
): Promise<void> => {
  const { monday, began } = weekAt(today, relation)
  if (today < began) return
  const { zone } = hostOf(relation)
  // Answers are dated by the real clock, which a demonstration's today may be far from.
  const since = now - (today - instantOfWallTime(monday - 7, opensAt, zone))
  const all = await asActor(db, operatorActingFor(relation.id, side), (tx) => listUndertakings(tx))
  const digest = digestOf(all, { side, today: dayInZone(today, zone), since })
  if (digest === undefined) return
  await members.tell(db, {
    relation: relation.id,
    side,
    // One mail for each member and week, however often this runs.
    subject: `undertakings-digest/${relation.id}/${isoFromDay(monday)}`,
    leadsTo: undertakingsRoute.path,
    baseUrl,
    linkKey,
    now,
    write: (member) => digestMail(linesOf(digest, member.language, { relation, baseUrl }), member),
  })
}

/**
 * Tells every member who has not declined it, once a week and in their language, of what is due,
 * overdue, answered and nobody's; of nothing, nothing is sent. Safe to repeat.
 */
export const ensureDigestsAreSent = async (
  db: OpenDatabase,
  setting: DigestSetting,
): Promise<void> => {
  for (const relation of await asOperator(db, listRelations)) {
    for (const { id: side, hasJoined } of relation.sides) {
      if (hasJoined) await tellSide(db, { relation, side }, setting)
    }
  }
}
