import { asActor, asRegistrar, type DeskVisit, listMailStates } from '#contexts/access/contract.ts'
import { questions, type Terms, told } from '#contexts/registrations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { standingOf } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import { missingApprovals } from '../service/missing-approvals.ts'
import type { ReadChangePage } from './read-change-page.ts'

const groups = {
  waiting: 'waiting',
  claimed: 'waiting',
  sent: 'sent',
  uncertain: 'uncertain',
  failed: 'not-reachable',
  bounced: 'not-reachable',
  suppressed: 'not-reachable',
} as const

/** How far the notices of a change have come, as figures. */
export const readDelivery = async (
  { db }: Pick<Dependencies, 'db'>,
  actor: DeskVisit['actor'],
  change: string,
): Promise<Readonly<Record<(typeof groups)[keyof typeof groups] | 'opened', number>>> => {
  const notices = await asActor(db, actor, (tx) => told.progress(tx, change))
  const mails = await asRegistrar(db, actor.relation, (tx) => listMailStates(tx, notices.mails))
  const counts = {
    waiting: notices.unsettled,
    sent: 0,
    uncertain: 0,
    'not-reachable': notices.withoutMail,
    opened: notices.opened,
  }
  for (const { state } of mails) counts[groups[state]] += 1
  return counts
}

export const deliveryInWords = (
  counts: Awaited<ReturnType<typeof readDelivery>>,
  language: Language,
): string[] =>
  (['sent', 'opened', 'waiting', 'uncertain', 'not-reachable'] as const)
    .filter((group) => counts[group] > 0)
    .map((group) => words(language)(`delivery.${group}`, { count: counts[group] }))

const sideInWords = ({ relation }: ReadChangePage, side: string, language: Language): string => {
  const known = relation.sides.find(({ id }) => id === side)
  return known === undefined ? side : inLanguage(known.name, language).text
}

/** Where a change stands, and what to do about it, in a sentence or two. */
export const standingInWords = (
  read: ReadChangePage,
  { actor, language, now }: DeskVisit,
): string => {
  const { change, approvals, relation } = read
  const say = words(language)
  const standing = standingOf(change, now)
  if (standing !== 'proposed') {
    return say(`standing.${standing}.sentence`, { name: change.withdrawnBy ?? '' })
  }
  const missing = missingApprovals({ change, approvals, sides: relation.sides })
  const zone = relation.sides.find(({ id }) => id === actor.side)?.zone ?? 'UTC'
  const date = formatDayOf(language, { instant: change.expiresAt, zone })
  if (missing.includes(actor.side)) return say('standing.proposed.ours', { date })
  const sides = formatList(
    language,
    missing.map((side) => sideInWords(read, side, language)),
  )
  return say('standing.proposed.theirs', { sides, date })
}

/** That a hall was closed at once by one side, and who contests it. */
export const urgencyInWords = (read: ReadChangePage, language: Language): string[] => {
  const say = words(language)
  const { isUrgent, by, contestedBy } = read.change
  if (!isUrgent) return []
  return [
    say('change.was-urgent', { name: by.name, side: sideInWords(read, by.side, language) }),
    ...(contestedBy === null ? [] : [say('change.contested', { name: contestedBy })]),
  ]
}

export const approvalsInWords = (read: ReadChangePage, language: Language): string[] =>
  read.approvals.map(({ side, memberName, at }) =>
    words(language)('change.approved-by', {
      name: memberName,
      side: sideInWords(read, side, language),
      date: formatDayOf(language, {
        instant: at,
        zone: read.relation.sides.find(({ id }) => id === side)?.zone ?? 'UTC',
      }),
    }),
  )

/** How a change treats people, where it says so. */
export const termsInWords = ({ allocation, question }: Terms, language: Language): string[] => {
  const say = words(language)
  return [
    ...(allocation === null
      ? []
      : [
          allocation.by === 'order'
            ? say('terms.order')
            : say('terms.lottery', { seed: allocation.seed }),
        ]),
    ...(question === null
      ? []
      : [
          say('terms.question', {
            date: formatDay(language, questions.dayOf(question)),
            unanswered: say(`unanswered.${question.unanswered}`),
          }),
        ]),
  ]
}

/** How people answered what a change asked, as figures. */
export const answersInWords = (counts: ReadChangePage['answers'], language: Language): string[] => {
  if (counts === undefined) return []
  const say = words(language)
  const { answered, byDefault, open, unanswered } = counts
  const given = (['keep', 'online', 'release'] as const).filter((one) => answered[one] > 0)
  const date = formatDay(language, questions.dayOf(counts))
  return [
    ...given.map((one) => say(`answers.${one}`, { count: answered[one] })),
    ...(byDefault > 0
      ? [
          say('answers.default', {
            count: byDefault,
            unanswered: say(`unanswered.${unanswered}`),
          }),
        ]
      : []),
    ...(open > 0 ? [say('answers.open', { count: open, date })] : []),
  ]
}
