import { type AgreementInShort, agreementsInShort } from '#contexts/agreements/contract.ts'
import {
  type InstitutionRecord,
  institutions,
  people,
  type Person,
} from '#contexts/directory/contract.ts'
import {
  type Meeting,
  meetings,
  type Undertaking,
  undertakings,
} from '#contexts/meetings/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import {
  type Project,
  restoration,
  type RestorationSummary,
} from '#contexts/restoration/contract.ts'
import { type SupportEntry, support } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { fieldOfDiscipline, type FieldFacts, type Happening } from '../domain/relation-fields.ts'

/** Everything that the record holds of a relation, as one reader may see it. */
export type RelationRecord = {
  readonly relation: Relation
  readonly agreements: readonly AgreementInShort[]
  readonly meetings: readonly Meeting[]
  readonly undertakings: readonly Undertaking[]
  /** Those that were not cancelled, earliest first. */
  readonly events: readonly EventView[]
  readonly cancelled: readonly EventView[]
  readonly projects: readonly Project[]
  readonly restoration: RestorationSummary
  readonly people: readonly Person[]
  readonly institutions: readonly InstitutionRecord[]
  readonly support: readonly SupportEntry[]
}

type At = { readonly today: Instant; readonly day: Day; readonly language: Language }

export const readRelation = async (
  tx: Transaction,
  { today, day, language }: At,
): Promise<RelationRecord> => {
  const events = await listEventViews(tx, { today })
  return {
    relation: await getOwnRelation(tx),
    agreements: await agreementsInShort(tx, { language, today: day }),
    meetings: await meetings.list(tx),
    undertakings: await undertakings.list(tx),
    events: events.filter(({ state }) => state !== 'cancelled'),
    cancelled: events.filter(({ state }) => state === 'cancelled'),
    projects: await restoration.listProjects(tx),
    restoration: await restoration.summaryOf(tx),
    people: await people.list(tx),
    institutions: await institutions.list(tx),
    support: await support.list(tx),
  }
}

/** When an event takes place, as exactly as it is known. */
export const dateOfEvent = ({ event }: EventView): KnownDate | null => {
  const { when } = event.content
  if (when.precision === 'none') return null
  const precision =
    when.precision === 'months' ? 'month' : when.precision === 'year' ? 'year' : 'day'
  return { precision, first: when.first, last: when.last }
}

/** From the first day of a project's phases to the last, as they are planned. */
export const dateOfProject = ({ scope }: Project): KnownDate | null =>
  scope.phases.length === 0
    ? null
    : {
        precision: 'day',
        first: Math.min(...scope.phases.map(({ from }) => from)),
        last: Math.max(...scope.phases.map(({ until }) => until)),
      }

const eventHappening = (view: EventView): Happening => ({
  kind: 'events',
  id: view.event.id,
  fields: [...new Set(view.event.content.disciplines.map((one) => fieldOfDiscipline[one]))],
  on: dateOfEvent(view),
  isOpen: false,
})

const projectHappening = (record: RelationRecord, project: Project): Happening => {
  const state = record.restoration.projects.find(({ id }) => id === project.id)?.state.state
  return {
    kind: 'projects',
    id: project.id,
    fields: ['cultural-heritage'],
    on: dateOfProject(project),
    isOpen: state === 'approved' || state === 'under-way',
  }
}

/** An undertaking is in the fields of the agreement it serves, and of what fulfils it. */
const fieldsOfUndertaking = (
  { origin, fulfilledBy }: Undertaking,
  { agreements }: RelationRecord,
  events: ReadonlyMap<string, Happening>,
): Happening['fields'] => {
  const agreement =
    origin.kind === 'agreement' ? agreements.find(({ id }) => id === origin.id) : undefined
  const fulfilled = fulfilledBy.flatMap(({ kind, id }): Happening['fields'] =>
    kind === 'project' ? ['cultural-heritage'] : (events.get(id)?.fields ?? []),
  )
  return [...new Set([...(agreement?.basisOf ?? []), ...fulfilled])]
}

const peopleByField = (
  { people: all, events, institutions: known }: RelationRecord,
  day: Day,
): FieldFacts['people'] => {
  const fieldsOf = new Map<string, Set<Happening['fields'][number]>>()
  for (const view of events) {
    const { fields } = eventHappening(view)
    for (const { institution } of view.event.content.contributions) {
      const itself = known.find(
        ({ id, merged }) => id === institution || merged.includes(institution),
      )
      const id = itself?.id ?? institution
      fieldsOf.set(id, new Set([...(fieldsOf.get(id) ?? []), ...fields]))
    }
  }
  return all.map((person) => ({
    id: person.id,
    fields: [
      ...new Set(
        people
          .capacitiesOn(person, day)
          .filter(({ certainty }) => certainty === 'held')
          .flatMap(({ post }) => [...(fieldsOf.get(post.institution ?? '') ?? [])]),
      ),
    ],
  }))
}

/**
 * What is counted by field. Of undertakings those alone count that are a side's own: what one side
 * ascribes to the other and it has not confirmed is told elsewhere and counted nowhere.
 */
export const fieldFacts = (record: RelationRecord, day: Day): FieldFacts => {
  const events = record.events.map(eventHappening)
  const byId = new Map(events.map((one) => [one.id, one]))
  const promised = record.undertakings.flatMap((undertaking): readonly Happening[] => {
    const standing = undertakings.standingOn(undertaking, day)
    if (!standing.isTheirs) return []
    return [
      {
        kind: 'undertakings',
        id: undertaking.id,
        fields: fieldsOfUndertaking(undertaking, record, byId),
        on: undertaking.saidOn,
        isOpen: standing.state === 'open',
      },
    ]
  })
  return {
    agreements: record.agreements.filter(({ state }) => state === 'in-force'),
    happenings: [
      ...promised,
      ...events,
      ...record.projects.map((project) => projectHappening(record, project)),
    ],
    people: peopleByField(record, day),
  }
}
