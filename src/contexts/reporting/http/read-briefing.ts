import { type AgreementInShort, cooperationFields } from '#contexts/agreements/contract.ts'
import { type Person, people } from '#contexts/directory/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { type Indicator, indicators } from '#contexts/indicators/contract.ts'
import { type Meeting, type Participant, undertakings } from '#contexts/meetings/contract.ts'
import { type EventView, startOf } from '#contexts/programme/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { RestorationSummary } from '#contexts/restoration/contract.ts'
import type { SupportEntry } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Day, type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { type FieldRow, relationByField } from '../domain/relation-fields.ts'
import type { BriefedUndertaking } from './briefed-undertaking.ts'
import { type AnnexRecord, readAnnexes } from './read-annexes.ts'
import { type Attendances, nobodyCounted, readAttendances } from './read-attendances.ts'
import { fieldFacts, readRelation, type RelationRecord } from './read-relation.ts'

/** Everything that a briefing says, before it is put into words. */
export type Briefing = {
  readonly relation: Relation
  readonly day: Day
  /** The relation by field, as its page counts it, on the day of the briefing. */
  readonly fields: readonly FieldRow[]
  readonly annexes: AnnexRecord
  readonly meetings: readonly Meeting[]
  /** Earlier meetings of whoever is met, the latest first. */
  readonly before: readonly {
    readonly meeting: Meeting
    /** What was said there would be done, whatever became of it. */
    readonly said: readonly BriefedUndertaking[]
  }[]
  readonly people: ReadonlyMap<string, Person>
  /** Those that are open. */
  readonly undertakings: readonly BriefedUndertaking[]
  readonly agreements: readonly AgreementInShort[]
  /** Half a year back and half a year ahead, earliest first. */
  readonly events: readonly EventView[]
  readonly attended: Attendances['of']
  readonly heritage: RestorationSummary
  /** Names of the sites of its projects, by id. */
  readonly siteNames: ReadonlyMap<string, string>
  readonly support: readonly SupportEntry[]
  readonly indicators: readonly Indicator[]
}

const halfAYear = 183 * millisecondsPerDay
const mostMeetingsBefore = 6

const isOn = ({ content: { on } }: Meeting, day: Day): boolean =>
  on !== null && on.first <= day && day <= on.last

const meetsAnyOf = ({ participants }: Meeting, names: ReadonlySet<string>): boolean =>
  participants.some(({ person, name }) => names.has(person ?? name))

const meetingsOn = ({ meetings: all }: RelationRecord, day: Day) => {
  const ours = all.filter((meeting) => isOn(meeting, day))
  const met = new Set(
    ours.flatMap(({ participants }) => participants.map(({ person, name }) => person ?? name)),
  )
  const earlier = all.filter(({ content: { on } }) => on !== null && on.last < day)
  const before = earlier.filter((meeting) => meetsAnyOf(meeting, met)).slice(0, mostMeetingsBefore)
  return { ours, before, last: before[0] ?? earlier[0] }
}

/** Who somebody at a meeting is in the directory: as recorded, else by a name that only one person has. */
const findParticipant = async (
  tx: Transaction,
  { person, name }: Participant,
): Promise<Person | undefined> => {
  if (person !== null) return people.find(tx, person)
  const called = await people.match(tx, name)
  return called.length === 1 ? called[0] : undefined
}

/** The participants that the directory knows, by the id or the name under which they take part. */
const readPeople = async (
  tx: Transaction,
  met: readonly Meeting[],
): Promise<ReadonlyMap<string, Person>> => {
  const found = new Map<string, Person>()
  for (const participant of met.flatMap(({ participants }) => participants)) {
    const known = await findParticipant(tx, participant)
    if (known !== undefined) found.set(participant.person ?? participant.name, known)
  }
  return found
}

const readSiteNames = async (
  tx: Transaction,
  { projects }: RestorationSummary,
  language: Language,
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const { site } of projects) {
    const found = await sites.find(tx, { id: site })
    const name =
      found &&
      sites.labelOf(
        found.names.map(({ content }) => content),
        language,
      )
    if (name !== undefined) names.set(site, name.text)
  }
  return names
}

type BriefingTime = {
  readonly day: Day
  readonly today: Instant
  readonly language: Language
  /** Whether the reader is of a side: nobody else sees who registered. */
  readonly seesPeople: boolean
}

const readEvents = async (
  tx: Transaction,
  { events: going, cancelled }: RelationRecord,
  { day, seesPeople }: BriefingTime,
): Promise<Pick<Briefing, 'events' | 'attended'>> => {
  const middle = day * millisecondsPerDay
  const startsAt = ({ event }: EventView): number => startOf(event.content) ?? -Infinity
  const events = [...going, ...cancelled]
    .filter((view) => Math.abs(startsAt(view) - middle) <= halfAYear)
    .toSorted((a, b) => startsAt(a) - startsAt(b))
  const { of } = seesPeople ? await readAttendances(tx, events) : nobodyCounted
  return { events, attended: of }
}

const cameFrom = ({ undertaking: { origin } }: BriefedUndertaking, meeting: Meeting): boolean =>
  origin.kind === 'meeting' && origin.id === meeting.id

/** What there is to say before the meetings of a day, as the transaction's reader may see it. */
export const readBriefing = async (tx: Transaction, time: BriefingTime): Promise<Briefing> => {
  const { day, language } = time
  const record = await readRelation(tx, time)
  const { ours, before, last } = meetingsOn(record, day)
  const all = record.undertakings.map((undertaking) => ({
    undertaking,
    standing: undertakings.standingOn(undertaking, day),
  }))
  const { relation, agreements, restoration: heritage, support } = record
  return {
    relation,
    day,
    fields: relationByField(fieldFacts(record, day), { fields: cooperationFields, today: day }),
    meetings: ours,
    before: before.map((meeting) => ({
      meeting,
      said: all.filter((one) => cameFrom(one, meeting)),
    })),
    people: await readPeople(tx, ours),
    undertakings: all.filter(({ standing }) => standing.state === 'open'),
    agreements,
    ...(await readEvents(tx, record, time)),
    heritage,
    siteNames: await readSiteNames(tx, heritage, language),
    support,
    indicators: await indicators.list(tx),
    annexes: await readAnnexes(tx, { agreements, undertakings: all, last, language }),
  }
}
