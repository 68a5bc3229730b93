import { catalogue } from '#kit/i18n/messages.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { Measure, Rule } from '../domain/measure.ts'
import { type Strength, strengthOf } from '../domain/strength.ts'
import az from '../messages/bands.az.json' with { type: 'json' }
import en from '../messages/bands.en.json' with { type: 'json' }
import es from '../messages/bands.es.json' with { type: 'json' }

const words = catalogue<keyof typeof en>({ en, es, az })

/** A measure as a band of weather above the events. */
export type MeasureBand = {
  readonly label: string
  readonly from: Day
  readonly until: Day | null
  readonly strength: Strength
  readonly row: number
}

const ruleInWords = (rule: Rule, language: Language): string => {
  const say = words(language)
  switch (rule.kind) {
    case 'people-limit':
      return say('people-limit', { people: rule.people })
    case 'people-range':
      return rule.to === null
        ? say('people-above', { from: rule.from - 1 })
        : say(rule.from === 0 ? 'people-limit' : 'people-range', {
            people: rule.to,
            from: rule.from,
            to: rule.to,
          })
    case 'capacity-share':
      return say('capacity-share', { percent: rule.percent })
    case 'arrivals':
      return say(`arrivals.${rule.barred}`)
    case 'none':
    case 'not-known':
    case 'events-banned':
    case 'venues-closed':
    case 'curfew':
    case 'stay-at-home':
    case 'entry-condition':
    case 'contact-data':
    case 'audiences-barred':
      return say(rule.kind)
  }
}

const labelOf = (measure: Measure, language: Language): string => {
  const own = inLanguage(measure.title, language).text
  if (measure.series === undefined && own !== '') return own
  const [rule] = measure.rules
  const said = rule === undefined ? own : ruleInWords(rule, language)
  const say = words(language)
  if (!measure.binding) return say('advised', { rule: said })
  return measure.targeted ? say('some-regions', { rule: said }) : said
}

const rowOfSeries = { C3: 0, C4: 1, C6: 2, C7: 3, C8: 3 } as const
const firstFreeRow = 3

const knownEnd = ({ statedUntil, ended }: Measure, at: Instant): Day | null =>
  ended !== null && ended.announced <= at ? ended.lastDay : statedUntil

const overlaps = (a: MeasureBand, b: Omit<MeasureBand, 'row'>): boolean =>
  a.from <= (b.until ?? Infinity) && b.from <= (a.until ?? Infinity)

/**
 * The measures of a country known at `at`, as bands: each series in its row, other measures below
 * in as few rows as they need. What does not bear on gatherings is left out.
 */
export const measureBands = (
  measures: readonly Measure[],
  { country, at, language }: { country: string; at: Instant; language: Language },
): MeasureBand[] => {
  const bands: MeasureBand[] = []
  for (const measure of measures) {
    const strength = strengthOf(measure)
    const known = measure.announced <= at && measure.withdrawn === null
    if (strength === undefined || !known || measure.jurisdiction.country !== country) continue
    const band = {
      label: labelOf(measure, language),
      from: measure.holdsFrom,
      until: knownEnd(measure, at),
      strength,
    }
    const wanted = measure.series === undefined ? firstFreeRow : rowOfSeries[measure.series.code]
    let row: number = wanted
    while (bands.some((other) => other.row === row && overlaps(other, band))) row += 1
    bands.push({ ...band, row })
  }
  return bands
}
