import type { z } from 'zod'

import type { Misfit } from '#kit/api/api-problem.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Jurisdiction, Rule } from '../domain/measure.ts'
import { refuseAnnounced } from '../domain/refuse-announced.ts'
import type { MeasuresWords } from '../messages/words.ts'
import { type KnownPlaces, valueOfPlace } from '../pages/measure-form/known-places.ts'
import type { FieldRefusal } from '../pages/measure-form/measure-field.ts'
import type { NewMeasure } from '../store/measure-store.ts'
import { mostPeople } from './read-rule.ts'
import { longestText, type ReadingContext } from './read-measure.ts'
import type { writtenMeasureSchema } from './written-measure-schema.ts'

type Written = z.output<typeof writtenMeasureSchema>

/** What the reading depends on. */
export type DataContext = Omit<ReadingContext, 'id' | 'supposition'> & {
  readonly say: MeasuresWords
  /** The disciplines that the programme knows. */
  readonly disciplines: readonly string[]
}

type Wrong = { readonly field: string; readonly refusal: FieldRefusal }

const titleOf = ({ title: { en = '', es = '', az = '' } }: Written): NewMeasure['title'] => ({
  ...(en === '' ? {} : { en }),
  ...(es === '' ? {} : { es }),
  ...(az === '' ? {} : { az }),
})

/** The place that the directory knows by this city, with its region; else as it is written. */
const placeOf = (
  { place: { country, region = '', city = '' } }: Written,
  { places, keyOfCity }: KnownPlaces,
): Jurisdiction => {
  const key = city === '' ? undefined : keyOfCity(city)
  const known = places.find((one) => one.country === country && one.city === key)
  if (key !== undefined && region === '' && known !== undefined) return known
  return {
    country,
    ...(region === '' ? {} : { region }),
    ...(key === undefined ? {} : { city: key }),
  }
}

const wrongRange = ({
  from,
  to,
}: Extract<Rule, { kind: 'people-range' }>): WrongPart | undefined => {
  if (Math.max(from, to ?? 0) > mostPeople) return ['from', 'range-is-no-number']
  return to !== null && to < from ? ['to', 'range-ends-before-it-starts'] : undefined
}

const wrongCondition = (condition: string): WrongPart | undefined => {
  if (condition.trim() === '') return ['condition', 'condition-is-missing']
  return condition.length > longestText ? ['condition', 'text-is-too-long'] : undefined
}

type WrongPart = readonly [part: string, refusal: FieldRefusal]

/** What the shape of a rule does not say of it. */
const wrongInRule = (rule: Rule): WrongPart | undefined => {
  if (rule.kind === 'none' || rule.kind === 'not-known') return ['kind', 'rule-is-unknown']
  if (rule.kind === 'people-range') return wrongRange(rule)
  if (rule.kind === 'entry-condition') return wrongCondition(rule.condition)
  const isTooMany = rule.kind === 'people-limit' && rule.people > mostPeople
  return isTooMany ? ['people', 'people-are-no-number'] : undefined
}

const wrongIn = (written: Written, { places, zone, today }: DataContext): Wrong[] => {
  const { announced, statedUntil, holdsFrom, place, rules } = written
  const announcedWrong = refuseAnnounced({ announced, statedUntil, zone, today })
  const isCountryKnown = places.places.some((one) => valueOfPlace(one) === place.country)
  return [
    ...(Object.keys(titleOf(written)).length === 0
      ? [{ field: 'title', refusal: 'title-is-missing' as const }]
      : []),
    ...(isCountryKnown ? [] : [{ field: 'place.country', refusal: 'country-is-unknown' as const }]),
    ...(statedUntil !== null && statedUntil < holdsFrom
      ? [{ field: 'statedUntil', refusal: 'until-is-before-from' as const }]
      : []),
    ...(announcedWrong === undefined ? [] : [{ field: 'announced', refusal: announcedWrong }]),
    ...rules.flatMap((rule, index) => {
      const wrong = wrongInRule(rule)
      if (wrong === undefined) return []
      const [part, refusal] = wrong
      return [{ field: `rules.${String(index)}.${part}`, refusal }]
    }),
  ]
}

const strayDisciplines = ({ rules }: Written, { disciplines }: DataContext): Misfit[] =>
  rules.flatMap((rule, index): Misfit[] => {
    const named = 'scope' in rule ? (rule.scope?.disciplines ?? []) : []
    const stray = named.filter((one) => !disciplines.includes(one))
    if (stray.length === 0) return []
    const field = `rules.${String(index)}.scope.disciplines`
    const detail = `has to name some of ${disciplines.join(', ')}; not ${stray.join(', ')}`
    return [{ in: 'body', field, detail }]
  })

/** The measure that a program writes, or everything that keeps it from being recorded. */
export const measureOfData = (
  written: Written,
  context: DataContext,
): Result<NewMeasure, readonly Misfit[]> => {
  const { say, side, places } = context
  const misfits = [
    ...wrongIn(written, context).map(({ field, refusal }): Misfit => ({
      in: 'body',
      field,
      detail: say(`refused.${refusal}`),
    })),
    ...strayDisciplines(written, context),
  ]
  if (misfits.length > 0) return refuse(misfits)
  const { source, visibility } = written
  const { name, url } = source
  return accept({
    id: newId(),
    title: titleOf(written),
    jurisdiction: placeOf(written, places),
    holdsFrom: written.holdsFrom,
    statedUntil: written.statedUntil,
    announced: written.announced,
    rules: written.rules,
    binding: written.binding,
    targeted: written.targeted,
    prevails: written.prevails,
    source: url === undefined ? { name } : { name, url },
    visibility: visibility === 'private' ? side : visibility,
    owner: side,
    ended: null,
    illustrative: false,
  })
}
