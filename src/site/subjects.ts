import { actsInShort, agreementsInShort, type FindResting } from '#contexts/agreements/contract.ts'
import {
  type FindProgrammes,
  type FindSubjects,
  meetings,
  undertakings,
} from '#contexts/meetings/contract.ts'
import { listEventViews, programmes } from '#contexts/programme/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { FindMeetings } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

type Reading = { readonly language: Language; readonly today: Instant }

const eventsOf = async (tx: Transaction, { language, today }: Reading) =>
  (await listEventViews(tx, { today })).map(({ event }) => ({
    kind: 'event' as const,
    word: 'event' as const,
    id: event.id,
    label: inLanguage(event.content.title, language).text,
    href: `/desk/events/${event.slug}`,
    isShared: event.visibility === 'joint' || event.visibility === 'public',
  }))

const projectsOf = async (tx: Transaction, { language }: Reading) =>
  (await restoration.listProjects(tx)).map(({ id, slug, scope }) => ({
    kind: 'project' as const,
    word: 'project' as const,
    id,
    label: inLanguage(scope.title, language).text,
    href: restoration.projectRoute.href({ slug }),
    isShared: true,
  }))

const meetingsOf = async (tx: Transaction, { language }: Reading) =>
  (await meetings.list(tx)).map(({ id, slug, visibility, content }) => ({
    kind: 'meeting' as const,
    word: content.occasion,
    id,
    label: inLanguage(content.title, language).text,
    href: meetings.route.href({ slug }),
    isShared: visibility === 'joint',
  }))

const agreementsOf = async (tx: Transaction, { language, today }: Reading) => {
  const day = dayInZone(today, hostOf(await getOwnRelation(tx)).zone)
  return (await agreementsInShort(tx, { language, today: day })).map(
    ({ id, title, href, isShared }) => ({
      kind: 'agreement' as const,
      word: 'agreement' as const,
      id,
      label: title,
      href,
      isShared,
    }),
  )
}

const actsOf = async (tx: Transaction, { language }: Reading) =>
  (await actsInShort(tx, language)).map((act) => ({
    ...act,
    kind: 'act' as const,
    word: 'act' as const,
  }))

const undertakingsOf = async (tx: Transaction, { language }: Reading) =>
  (await undertakings.list(tx)).map(({ id, visibility, content, origin }) => ({
    kind: 'undertaking' as const,
    id,
    label: inLanguage(content.text, language).text,
    href: undertakings.route.href({ id }),
    isShared: visibility === 'joint',
    ...(origin.kind === 'agreement' && {
      comesFrom: { agreement: origin.id, article: content.article },
    }),
  }))

/** Every record that can fulfil an undertaking, as far as the reader may see it, with where it stands. */
export const findSubjects: FindSubjects = async (tx, reading) => [
  ...(await eventsOf(tx, reading)),
  ...(await projectsOf(tx, reading)),
  ...(await meetingsOf(tx, reading)),
  ...(await agreementsOf(tx, reading)),
  ...(await actsOf(tx, reading)),
]

/** Every record that may rest on an article of an agreement, as far as the reader may see it. */
export const findResting: FindResting = async (tx, reading) => [
  ...(await eventsOf(tx, reading)),
  ...(await undertakingsOf(tx, reading)),
  ...(await projectsOf(tx, reading)),
]

/** The programmes of events that may carry out what a session adopted. */
export const findProgrammes: FindProgrammes = async (tx, { language }) =>
  (await programmes.list(tx)).map(({ id, title, visibility }) => ({
    id,
    label: inLanguage(title, language).text,
    href: `/desk/programmes?programme=${id}`,
    isShared: visibility === 'joint' || visibility === 'public',
  }))

/** The meetings at which support may have been asked or stated, the latest first. */
export const findMeetings: FindMeetings = async (tx, { language }) =>
  (await meetings.list(tx)).map((meeting) => ({
    id: meeting.id,
    label: meetings.nameOf(meeting, language),
    href: meetings.route.href({ slug: meeting.slug }),
    isShared: meeting.visibility === 'joint',
  }))
