import type { AsOf, Decision } from './decision.ts'
import { decideAmong } from './decide-among.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { CountryCode, Measure } from './measure.ts'
import { rememberedPlaceKeys } from './place.ts'
import { prepareMeasures, type PreparedMeasure } from './prepared-measure.ts'
import type { Candidates, Question } from './rules-standing.ts'
import { notKnownOver, stretchOn, type Stretches, stretchesOf } from './stretches.ts'

/** The measures of one level of a country: by name, and all together where the name is not known. */
type Named = { readonly byName: ReadonlyMap<string, Stretches>; readonly all: Stretches }

type CountryIndex = {
  readonly national: Stretches
  readonly regional: Named
  readonly municipal: Named
}

/** Measures arranged so that an event meets only those of its place and time. */
export type CompiledMeasures = {
  readonly prepared: readonly PreparedMeasure[]
  readonly byCountry: ReadonlyMap<CountryCode, CountryIndex>
}

const namedBy = (
  prepared: readonly PreparedMeasure[],
  nameOf: (one: PreparedMeasure) => string | undefined,
): Named => {
  const byName = Map.groupBy(prepared, (one) => nameOf(one) ?? '')
  return {
    byName: new Map([...byName].map(([name, group]) => [name, stretchesOf(group)])),
    all: stretchesOf(prepared),
  }
}

const indexOfCountry = (prepared: readonly PreparedMeasure[]): CountryIndex => {
  const ofLevel = (level: 0 | 1 | 2) => prepared.filter((one) => one.specificity === level)
  return {
    national: stretchesOf(ofLevel(0)),
    regional: namedBy(ofLevel(1), ({ keys }) => keys.region),
    municipal: namedBy(ofLevel(2), ({ keys }) => keys.city),
  }
}

/** Arranges measures for many decisions; worth its cost from a few decisions on. */
export const compileMeasures = (measures: readonly Measure[]): CompiledMeasures => {
  const prepared = prepareMeasures(measures)
  const byCountry = Map.groupBy(prepared, ({ keys }) => keys.country)
  return {
    prepared,
    byCountry: new Map([...byCountry].map(([country, group]) => [country, indexOfCountry(group)])),
  }
}

const nothing = stretchesOf([])

const named = ({ byName, all }: Named, name: string | undefined): Stretches =>
  name === undefined ? all : (byName.get(name) ?? nothing)

const candidatesFor = (
  { prepared, byCountry }: CompiledMeasures,
  { event, place, asOf }: Question,
): Candidates => {
  if (place === null) return [prepared]
  const country = byCountry.get(place.country)
  if (country === undefined) return []
  const national = stretchOn(country.national, event.day)
  const regional = stretchOn(named(country.regional, place.region), event.day)
  const municipal = stretchOn(named(country.municipal, place.city), event.day)
  return [
    national.lasting,
    notKnownOver(national, asOf),
    regional.lasting,
    notKnownOver(regional, asOf),
    municipal.lasting,
    notKnownOver(municipal, asOf),
  ]
}

/** The same answer as `decide`, from measures arranged beforehand. */
export const decideCompiled = (
  compiled: CompiledMeasures,
  event: EventToDecide,
  asOf: AsOf,
): Decision => {
  const question = { event, place: rememberedPlaceKeys(event.place), asOf }
  return decideAmong(candidatesFor(compiled, question), question)
}
