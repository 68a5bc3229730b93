import { people, type Person, type Post } from '#contexts/directory/contract.ts'
import { institutionKinds, type Side } from '#contexts/relations/contract.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { relationWords } from '../messages/relation-words.ts'
import type { Official, RelationPageView } from '../pages/relation-page.ts'
import type { RelationRecord } from './read-relation.ts'
import { dateInWords } from './relation-timeline.ts'

type Reader = { readonly language: Language; readonly today: Day }

const institutionOf = ({ institution }: Post, { institutions }: RelationRecord) =>
  institution === null
    ? undefined
    : institutions.find(({ id, merged }) => id === institution || merged.includes(institution))

// After every order that an institution has notified.
const last = 1_000_000

/** The place in protocol: the notified precedence; where none is, the kind of institution. */
const placeOf = (person: Person, record: RelationRecord, today: Day): number => {
  const [first] = people.capacitiesOn(person, today)
  if (first === undefined) return 2 * last
  if (first.post.precedence !== null) return first.post.precedence
  const kind = institutionOf(first.post, record)?.kind
  const rank = institutionKinds.findIndex((one) => one === kind)
  return last + (rank === -1 ? institutionKinds.length : rank)
}

const capacitiesInWords = (
  person: Person,
  record: RelationRecord,
  { language, today }: Reader,
): readonly string[] => {
  const say = relationWords(language)
  return people.capacitiesOn(person, today).map(({ post, certainty }) => {
    const title = inLanguage(post.title, language).text
    const institution = institutionOf(post, record)
    const name = institution === undefined ? '' : inLanguage(institution.name, language).text
    const parts = [
      post.acting ? say('capacity.acting', { title }) : title,
      name,
      post.from === null ? '' : say('capacity.since', { date: dateInWords(language, post.from) }),
      certainty === 'perhaps' ? say('capacity.perhaps') : '',
    ]
    return parts.filter((part) => part !== '').join(', ')
  })
}

const officials = (side: string, record: RelationRecord, reader: Reader): readonly Official[] => {
  const { language, today } = reader
  const known = record.people
    .filter(({ actsFor }) => actsFor === side)
    .map((person) => ({
      person,
      name: people.labelOf(person, language) ?? '',
      place: placeOf(person, record, today),
      capacities: capacitiesInWords(person, record, reader),
    }))
    .filter(({ capacities }) => capacities.length > 0)
  const collator = new Intl.Collator(language)
  return known
    .toSorted((a, b) =>
      a.place === b.place ? collator.compare(a.name, b.name) : a.place < b.place ? -1 : 1,
    )
    .map(({ person, name, capacities }) => ({
      name,
      href: people.route.href({ person: person.id }),
      capacities,
    }))
}

/** Who holds a post today on both sides, in protocol order, the reader's side first. */
export const officialsOf = (
  record: RelationRecord,
  { sides, ...reader }: Reader & { readonly sides: readonly [Side, Side] },
): RelationPageView['officials'] => {
  const [own, other] = sides
  const pageOf = ({ id, representedBy, accent }: Side) => ({
    name: inLanguage(representedBy, reader.language).text,
    accent,
    people: officials(id, record, reader),
  })
  return [pageOf(own), pageOf(other)]
}
