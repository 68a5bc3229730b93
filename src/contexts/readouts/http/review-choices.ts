import type { DeskVisit } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { undertakings } from '#contexts/meetings/contract.ts'
import { institutionKinds, ownSideFirst } from '#contexts/relations/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import type { InstitutionRow, ReviewValues } from '../pages/review-values.ts'
import type { ReviewView } from '../pages/review-view.ts'
import { institutionsLike, institutionsMeant, type KnownRecords } from './known-records.ts'

type Reader = Pick<DeskVisit, 'actor' | 'language'>

const disciplines = [
  'music',
  'cinema',
  'literature',
  'gastronomy',
  'conferences',
  'visual-arts',
  'photography',
  'dance',
  'traditions',
] as const

/** A discipline in words; a name that is none is shown as it is. */
export const disciplineInWords = (language: Language, name: string): string => {
  const known = disciplines.find((one) => one === name)
  return known === undefined ? name : words(language)(`discipline.${known}`)
}

type People = KnownRecords['people'] extends ReadonlyMap<string, infer Meant> ? Meant : never

const personLabel = (person: People['exactly'][number], { language }: Reader): string => {
  const name = people.labelOf(person, language) ?? words(language)('person.nameless')
  const [post] = person.posts
  return post === undefined ? name : `${name}, ${inLanguage(post.title, language).text}`
}

/** Which entry of the directory somebody is: those of the name, others of the last name, or a new one. */
const entriesOf = (
  { people: meant }: KnownRecords,
  name: string,
  reader: Reader,
): readonly Choice[] => {
  const say = words(reader.language)
  const { exactly = [], perhaps = [] } = meant.get(name) ?? {}
  return [
    ...(exactly.length + perhaps.length > 0 ? [{ value: '', label: say('entry.choose') }] : []),
    ...[...exactly, ...perhaps].map((one) => ({ value: one.id, label: personLabel(one, reader) })),
    { value: 'new', label: say('entry.new') },
    { value: 'none', label: say('entry.none') },
  ]
}

const institutionEntries = (
  known: KnownRecords,
  row: InstitutionRow,
  { language }: Reader,
): readonly Choice[] => {
  const say = words(language)
  const exactly = institutionsMeant(known, row.name)
  const likely = [...exactly, ...institutionsLike(known, row)]
  const others = known.institutions.filter((one) => !likely.includes(one))
  const isClear = likely.length === 0 || exactly.length === 1
  return [
    ...(isClear ? [] : [{ value: '', label: say('entry.choose') }]),
    { value: 'new', label: say('entry.new') },
    ...[...likely, ...others].map((one) => ({
      value: one.id,
      label: inLanguage(one.name, language).text,
    })),
  ]
}

const sideChoices = ({ relation }: KnownRecords, { actor, language }: Reader) =>
  ownSideFirst(relation, actor.side).map(({ id, name }) => ({
    value: id,
    label: inLanguage(name, language).text,
  }))

const unlessShared = (label: string, isShared: boolean, { language }: Reader): string =>
  isShared ? label : words(language)('private-record', { label })

const eventChoices = (
  { events, relation }: KnownRecords,
  found: readonly string[],
  reader: Reader,
): readonly Choice[] =>
  events
    .map(({ event }) => event)
    .filter(({ id }) => found.includes(id))
    .map(({ id, content, visibility }) => {
      const isShared = !relation.sides.some((side) => side.id === visibility)
      const title = inLanguage(content.title, reader.language).text
      return { value: id, label: unlessShared(title, isShared, reader) }
    })

/** Everything that can be chosen on the page, for a reader. */
export const choicesFor = (
  values: ReviewValues,
  known: KnownRecords,
  {
    reader,
    found,
  }: {
    readonly reader: Reader
    /** What the text has of the programme. */
    readonly found: { readonly disciplines: readonly string[]; readonly events: readonly string[] }
  },
): ReviewView['choices'] => {
  const { language } = reader
  const say = words(language)
  const sides = sideChoices(known, reader)
  const untold = { value: '', label: say('side.not-told') }
  return {
    sides: [untold, ...sides, { value: 'neither', label: say('side.neither') }],
    whose: [untold, ...sides, { value: 'both', label: say('whose.both') }],
    kinds: institutionKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    modalities: undertakings.modalities.map((value) => ({
      value,
      label: say(`modality.${value}`),
    })),
    disciplines: found.disciplines.map((value) => ({
      value,
      label: disciplineInWords(language, value),
    })),
    events: eventChoices(known, found.events, reader),
    agreements: [
      { value: '', label: say('agreement.none') },
      ...known.agreements.map(({ id, title, isShared }) => ({
        value: id,
        label: unlessShared(title, isShared, reader),
      })),
    ],
    people: values.people.map(({ name }) => entriesOf(known, name, reader)),
    institutions: values.institutions.map((row) => institutionEntries(known, row, reader)),
  }
}
