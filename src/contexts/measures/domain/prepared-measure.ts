import type { Displacer, MeasureCited } from './decision.ts'
import type { Measure } from './measure.ts'
import { type PlaceKeys, placeKeys, specificity } from './place.ts'

/** A measure with everything about it that no event changes. */
export type PreparedMeasure = {
  readonly measure: Measure
  /** Its place in the order in which grounds of equal strength are given. */
  readonly order: number
  readonly keys: PlaceKeys
  readonly specificity: 0 | 1 | 2
  readonly cited: MeasureCited
  readonly displacer: Displacer
}

const cited = (measure: Measure): MeasureCited => {
  const { id, title, jurisdiction, targeted, binding, holdsFrom, announced, source } = measure
  const facts = { id, title, jurisdiction, targeted, binding, holdsFrom, announced, source }
  return measure.series === undefined ? facts : { ...facts, series: measure.series }
}

const compareText = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

// By series code first, so that C3 stands before C4 whichever was announced first.
const compare = (one: Measure, other: Measure): number => {
  const bySeries = compareText(one.series?.code ?? '', other.series?.code ?? '')
  if (bySeries !== 0) return bySeries
  return one.announced === other.announced
    ? compareText(one.id, other.id)
    : one.announced - other.announced
}

/** Measures in the order in which grounds of equal strength are given, whatever order they came in. */
export const prepareMeasures = (measures: readonly Measure[]): readonly PreparedMeasure[] =>
  measures.toSorted(compare).map((measure, order) => {
    const keys = placeKeys(measure.jurisdiction)
    const { id, title, announced, jurisdiction } = measure
    return {
      measure,
      order,
      keys,
      specificity: specificity(keys),
      cited: cited(measure),
      displacer: { id, title, announced, jurisdiction },
    }
  })
