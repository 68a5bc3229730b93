import type { Capacity, Person, Post } from '#contexts/directory/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { type Participant, participantRoles } from '../domain/meeting.ts'
import { movedInOrder, orderedByPrecedence } from '../domain/seating.ts'

export type ParticipantsRefusal = 'name-missing' | 'field-too-long' | 'person-not-found'

/** What is on record for those who take part. */
export type KnownPeople = {
  readonly relation: Relation
  readonly language: Language
  /** The day of the meeting, else today: posts are those of that day. */
  readonly on: Day
  /** Those in the directory, by the id that the participant has. */
  readonly entries: ReadonlyMap<string, Person>
  /** Who is called exactly as a participant without an entry is, where it is one alone. */
  readonly matches: ReadonlyMap<string, Person>
}

/** Who takes part then, and which of them are new to the directory. */
export type Changed = {
  readonly participants: readonly Participant[]
  readonly enter: readonly number[]
}

const mostName = 300
const mostField = 500

const titleOf = ({ title }: Post, language: Language): string => inLanguage(title, language).text

/** The best place that was notified for the posts in which somebody takes part. */
const precedenceOf =
  ({ entries, on, language }: KnownPeople) =>
  ({ person, capacity }: Participant): number | null => {
    const entry = person === null ? undefined : entries.get(person)
    const held = entry === undefined ? [] : people.capacitiesOn(entry, on)
    const notified = held.flatMap(({ post }) => post.precedence ?? [])
    const named = held
      .filter(({ post }) => capacity.includes(titleOf(post, language)))
      .flatMap(({ post }) => post.precedence ?? [])
    const best = Math.min(...(named.length > 0 ? named : notified))
    return Number.isFinite(best) ? best : null
  }

const roleOf = (text: string): Participant['role'] =>
  participantRoles.find((role) => role === text) ?? 'member'

/** Every row as it was corrected; whose entry it is stays. */
const corrected = (form: Form, all: readonly Participant[]): readonly Participant[] =>
  all.map((one, index) => {
    const name = (field: string): string => `p-${String(index)}-${field}`
    return form.has(name('name'))
      ? {
          ...one,
          name: form.text(name('name')),
          capacity: form.text(name('capacity')),
          role: roleOf(form.text(name('role'))),
          isActing: form.text(name('acting')) === 'yes',
        }
      : one
  })

const partyIn = (form: Form, { sides }: Relation): Pick<Participant, 'side' | 'thirdParty'> => {
  const side = sides.find(({ id }) => id === form.text('side'))
  return side === undefined
    ? { side: null, thirdParty: form.text('third') }
    : { side: side.id, thirdParty: '' }
}

const chosenPosts = (form: Form, capacities: readonly Capacity[]): readonly Post[] => {
  const ids = form.all('post')
  return capacities.map(({ post }) => post).filter(({ id }) => ids.includes(id))
}

/** Somebody of the directory, in the posts that were ticked. */
const fromDirectory = (
  form: Form,
  person: Person,
  { relation, on, language }: KnownPeople,
): Participant => {
  const posts = chosenPosts(form, people.capacitiesOn(person, on))
  return {
    ...partyIn(form, relation),
    name: people.labelOf(person, language) ?? '',
    person: person.id,
    institution: posts.flatMap(({ institution }) => institution ?? [])[0] ?? null,
    capacity: posts.map((post) => titleOf(post, language)).join('; '),
    isActing: posts.some(({ acting }) => acting),
    role: roleOf(form.text('role')),
  }
}

const written = (form: Form, { relation }: KnownPeople): Participant => ({
  ...partyIn(form, relation),
  name: form.text('name'),
  person: null,
  institution: null,
  capacity: form.text('capacity'),
  isActing: form.all('also').includes('acting'),
  role: roleOf(form.text('role')),
})

/** One more at the table: by precedence, unless the order was changed by hand. */
const withOneMore = (
  all: readonly Participant[],
  one: Participant,
  known: KnownPeople,
): readonly Participant[] => {
  const precedence = precedenceOf(known)
  const isOurOrder = orderedByPrecedence(all, precedence).every((other, at) => other === all[at])
  const more = [...all, one]
  return isOurOrder ? orderedByPrecedence(more, precedence) : more
}

const withFound = (
  all: readonly Participant[],
  found: Person,
  { form, known }: { readonly form: Form; readonly known: KnownPeople },
): readonly Participant[] => {
  const entries = new Map([...known.entries, [found.id, found]])
  return withOneMore(all, fromDirectory(form, found, known), { ...known, entries })
}

const faultIn = (all: readonly Participant[]): ParticipantsRefusal | undefined => {
  if (all.some(({ name }) => name === '')) return 'name-missing'
  const isLong = all.some(
    ({ name, capacity, thirdParty }) =>
      name.length > mostName || capacity.length > mostField || thirdParty.length > mostField,
  )
  return isLong ? 'field-too-long' : undefined
}

const matched = (all: readonly Participant[], at: number, known: KnownPeople) => {
  const one = all[at]
  const person = one && known.matches.get(one.name)
  return one === undefined || person === undefined
    ? all
    : all.with(at, { ...one, person: person.id })
}

const changedBy = (
  form: Form,
  all: readonly Participant[],
  { known, found }: { readonly known: KnownPeople; readonly found: Person | undefined },
): Changed | undefined => {
  const [act = '', index] = form.text('act').split(':')
  const at = Number(index)
  const only = (participants: readonly Participant[]): Changed => ({ participants, enter: [] })
  switch (act) {
    case 'up':
      return only(movedInOrder(all, { index: at, step: -1 }))
    case 'down':
      return only(movedInOrder(all, { index: at, step: 1 }))
    case 'remove':
      return only(all.filter((_, place) => place !== at))
    case 'order':
      return only(orderedByPrecedence(all, precedenceOf(known)))
    case 'match':
      return only(matched(all, at, known))
    case 'enter':
      return { participants: all, enter: [at] }
    case 'add':
      return found && only(withFound(all, found, { form, known }))
    case 'write': {
      const one = written(form, known)
      const participants = withOneMore(all, one, known)
      const isNew = form.all('also').includes('enter')
      return { participants, enter: isNew ? [participants.indexOf(one)] : [] }
    }
    default:
      return only(all)
  }
}

/** Who takes part after what the form asked for. */
export const changeParticipants = (
  form: Form,
  participants: readonly Participant[],
  around: { readonly known: KnownPeople; readonly found: Person | undefined },
): Result<Changed, ParticipantsRefusal> => {
  const changed = changedBy(form, corrected(form, participants), around)
  if (changed === undefined) return refuse('person-not-found')
  const fault = faultIn(changed.participants)
  return fault === undefined ? accept(changed) : refuse(fault)
}
