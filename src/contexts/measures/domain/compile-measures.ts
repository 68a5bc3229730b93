import type { AsOf, Decision } from './decision.ts'
import { decideAmong } from './decide-among.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { CountryCode, Measure } from './measure.ts'
import { type PlaceKeys, rememberedPlaceKeys } from './place.ts'
import { prepareMeasures, type PreparedMeasure } from './prepared-measure.ts'
import type { Candidates } from './rules-standing.ts'
import { measuresAround, type Stretches, stretchesOf } from './stretches.ts'

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

const nothing: readonly PreparedMeasure[] = []

const ofName = (named: Named, name: string | undefined, event: EventToDecide) => {
  if (name === undefined) return measuresAround(named.all, event.day)
  const stretches = named.byName.get(name)
  return stretches === undefined ? nothing : measuresAround(stretches, event.day)
}

const candidatesFor = (
  { prepared, byCountry }: CompiledMeasures,
  event: EventToDecide,
  place: PlaceKeys | null,
): Candidates => {
  if (place === null) return [prepared]
  const country = byCountry.get(place.country)
  if (country === undefined) return []
  return [
    measuresAround(country.national, event.day),
    ofName(country.regional, place.region, event),
    ofName(country.municipal, place.city, event),
  ]
}

/** The same answer as `decide`, from measures arranged beforehand. */
export const decideCompiled = (
  compiled: CompiledMeasures,
  event: EventToDecide,
  asOf: AsOf,
): Decision => {
  const place = rememberedPlaceKeys(event.place)
  return decideAmong(candidatesFor(compiled, event, place), { event, place, asOf })
}
