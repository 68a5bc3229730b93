import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Capacity, people, type Person } from '#contexts/directory/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type Participant, participantRoles } from '../domain/meeting.ts'
import { words } from '../messages/words.ts'
import type {
  FoundPerson,
  OfferedPost,
  ParticipantRow,
  ParticipantsPageView,
  Party,
} from '../pages/participants-view.ts'
import type { Bench } from '../pages/seating-picture.ts'
import { meetingRoute, participantsRoute } from './meetings-routes.ts'
import { knownDateInWords, mayEdit, sideName } from './open-desk-of.ts'
import type { OpenedMeeting } from './open-meeting.ts'
import type { KnownPeople } from './participants-form.ts'

/** What somebody is on that day, in words. */
export const whatInWords = (language: Language, one: Participant): string => {
  const say = words(language)
  const parts = [
    one.thirdParty,
    one.capacity,
    one.isActing ? say('participant.acting') : '',
    one.role === 'member' ? '' : say(`role.${one.role}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export type Sought = {
  readonly sought: string
  readonly found: readonly Person[] | undefined
  readonly all: readonly Person[]
}

const rowOf =
  ({ entries, matches, language }: KnownPeople) =>
  (one: Participant, index: number): ParticipantRow => {
    const entry = one.person === null ? undefined : entries.get(one.person)
    const match = entry === undefined ? matches.get(one.name) : undefined
    const { name, capacity, role, isActing } = one
    return {
      index,
      name,
      what: whatInWords(language, one),
      capacity,
      role,
      isActing,
      entry: entry && { href: people.route.href({ person: entry.id }) },
      match: match && { label: people.labelOf(match, language) ?? name },
    }
  }

const partiesOf = (
  { meeting, relation }: OpenedMeeting,
  known: KnownPeople,
  { actor }: DeskVisit,
): readonly Party[] => {
  const { language } = known
  const rows = meeting.participants.map(rowOf(known))
  const of = (side: string | null) =>
    rows.filter(({ index }) => meeting.participants[index]?.side === side)
  const sides = ownSideFirst(relation, actor.side).map(({ id, accent }) => ({
    id,
    name: sideName(relation, language)(id),
    accent,
    rows: of(id),
  }))
  const third = of(null)
  const name = words(language)('participants.third')
  return third.length === 0
    ? sides
    : [...sides, { id: 'third', name, accent: undefined, rows: third }]
}

const benchOf = (party: Party | undefined): Bench => ({
  name: party?.name ?? '',
  accent: party?.accent,
  people: (party?.rows ?? []).map(({ name, what, role }, index) => ({
    name: what === '' ? name : `${name}, ${what}`,
    isHead: role === 'head' || index === 0,
  })),
})

const heldInWords = ({ post, certainty }: Capacity, language: Language): string => {
  const say = words(language)
  const since = post.from === null ? '' : knownDateInWords(language, post.from)
  const named = post.announcedOn === null ? '' : formatDay(language, post.announcedOn)
  if (certainty === 'perhaps') return say('held.perhaps')
  return since === '' ? say('held.named', { on: named }) : say('held.since', { from: since })
}

const postOffered =
  (language: Language) =>
  (capacity: Capacity): OfferedPost => {
    const { post, certainty } = capacity
    const title = inLanguage(post.title, language).text
    return {
      id: post.id,
      label: post.acting ? `${title} (${words(language)('participant.acting')})` : title,
      held: heldInWords(capacity, language),
      isChosen: certainty === 'held',
    }
  }

const foundOf =
  ({ meeting }: OpenedMeeting, { language, on }: KnownPeople) =>
  (person: Person): FoundPerson => {
    const name = people.labelOf(person, language) ?? ''
    const others = person.names.map(({ text }) => text).filter((text) => text !== name)
    return {
      id: person.id,
      name,
      names: [...new Set(others)].join(' · '),
      side: person.actsFor ?? 'third',
      posts: people.capacitiesOn(person, on).map(postOffered(language)),
      isThere: meeting.participants.some(
        (one) => one.person === person.id || person.merged.includes(one.person ?? ''),
      ),
    }
  }

/** The page of who takes part, in finished words. */
export const participantsView = (
  opened: OpenedMeeting,
  known: KnownPeople,
  { visit, sought, found, all }: Sought & { readonly visit: DeskVisit },
): ParticipantsPageView => {
  const { meeting, relation } = opened
  const { language } = visit
  const say = words(language)
  const parties = partiesOf(opened, known, visit)
  const [own, other, third] = parties
  const sides = ownSideFirst(relation, visit.actor.side).map(({ id }) => ({
    value: id,
    label: sideName(relation, language)(id),
  }))
  return {
    say,
    above: {
      label: inLanguage(meeting.content.title, language).text,
      href: meetingRoute.href({ slug: meeting.slug }),
    },
    action: participantsRoute.href({ slug: meeting.slug }),
    startedFrom: meeting.revision,
    parties,
    seating: {
      title: say('seating.title'),
      caption: say('seating.caption'),
      own: benchOf(own),
      other: benchOf(other),
      third: benchOf(third),
    },
    sought,
    found: found?.map(foundOf(opened, known)),
    known: all.flatMap((person) => people.labelOf(person, language) ?? []),
    sides: [...sides, { value: 'third', label: say('person.side.third') }],
    roles: participantRoles.map((value) => ({ value, label: say(`role.${value}`) })),
    mayEdit: mayEdit(visit),
  }
}
