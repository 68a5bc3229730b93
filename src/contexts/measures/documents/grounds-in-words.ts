import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { Displacer, Ground, Missing } from '../domain/decision.ts'
import { becauseWords } from '../messages/because-words.ts'
import type { KnownCity } from '../pages/place-in-words.ts'
import {
  dayThere,
  type GroundTelling,
  nameOf,
  reachAskedAbout,
  whereInWords,
} from './ground-telling.ts'
import { type MeasureGround, ruleSaid } from './rule-said.ts'

const flagKey = { 0: 'cite.flag.0', 1: 'cite.flag.1' } as const

/** Which record says so: the series with level, flag and day, or the measure with its source. */
const cited = ({ measure, asOf }: MeasureGround, telling: GroundTelling): string => {
  const { say, dayInWords } = telling
  const { series } = measure
  if (series === undefined) {
    return say('cite.measure', {
      title: nameOf(measure.title, telling),
      source: measure.source.name,
    })
  }
  const { code, level, flag } = series
  const day = dayInWords(dayThere(asOf, measure.jurisdiction))
  if (level === null) return say('cite.series.not-known', { code, day })
  const withoutFlag = measure.targeted ? say('cite.flag.none') : ''
  return say('cite.series', {
    code,
    level,
    day,
    flag: flag === null ? withoutFlag : say(flagKey[flag]),
  })
}

const limitSaid = (ground: MeasureGround, { say }: GroundTelling): string[] => {
  const { lo, hi } = ground.seats
  if (hi === null) return []
  return [lo === hi ? say('effect.limits', { seats: hi }) : say('effect.limits.range', { lo, hi })]
}

const displacerSaid = (by: Displacer, telling: GroundTelling): string =>
  telling.say('effect.displaced', {
    title: nameOf(by.title, telling),
    announced: telling.dayInWords(dayThere(by.announced, by.jurisdiction)),
    where: whereInWords(by.jurisdiction, telling, 'whole'),
  })

const effectSaid = (ground: MeasureGround, telling: GroundTelling): string[] => {
  const { say } = telling
  switch (ground.effect) {
    case 'closes':
    case 'recommends':
      return [say(`effect.${ground.effect}`)]
    case 'limits':
      return limitSaid(ground, telling)
    case 'displaced':
      return ground.displacedBy === null ? [] : [displacerSaid(ground.displacedBy, telling)]
    case 'leaves-open':
      return []
    case 'changes-nothing':
      return ground.rule.kind === 'none' ? [] : [say('effect.changes-nothing')]
  }
}

const readingSaid = ({ reading, effect }: MeasureGround, { say }: GroundTelling): string[] =>
  reading === null || reading === 'open' || effect === 'displaced' || effect === 'recommends'
    ? []
    : [say(`effect.${reading}`)]

const missingSaid = (missing: Missing, telling: GroundTelling): string[] => {
  const { say } = telling
  switch (missing.fact) {
    case 'reach':
      return [reachAskedAbout(missing.place, telling)]
    case 'place':
      return [say(`missing.place.${missing.part}`)]
    case 'displacement':
      return [say('missing.displacement', { title: nameOf(missing.by.title, telling) })]
    // The clause itself says that there are no data.
    case 'level':
      return []
    case 'exact-limit':
    case 'origin':
    case 'discipline':
    case 'setting':
    case 'hours':
      return [say(`missing.${missing.fact}`)]
  }
}

const measureSaid = (ground: MeasureGround, telling: GroundTelling): string =>
  [
    telling.say('ground', { said: ruleSaid(ground, telling), cite: cited(ground, telling) }),
    ...readingSaid(ground, telling),
    ...effectSaid(ground, telling),
    ...ground.missing.flatMap((missing) => missingSaid(missing, telling)),
  ].join(' ')

const noMeasureSaid = (
  { place, day, asOf }: Extract<Ground, { kind: 'no-measure' }>,
  telling: GroundTelling,
): string => {
  const { say, dayInWords } = telling
  const days = { day: dayInWords(day), known: dayInWords(dayThere(asOf, place)) }
  if (place === null) return say('no-measure.anywhere', days)
  return say('no-measure', { ...days, where: whereInWords(place, telling, 'whole') })
}

const groundSaid = (ground: Ground, telling: GroundTelling): string => {
  switch (ground.kind) {
    case 'measure':
      return measureSaid(ground, telling)
    case 'no-measure':
      return noMeasureSaid(ground, telling)
    case 'capacity-not-known':
      return telling.say('capacity-not-known')
    case 'online-rights':
      return telling.say(ground.held === null ? 'online-rights.not-known' : 'online-rights.lacking')
  }
}

/**
 * Says why, each ground in a few sentences: the rule with its record, what it does to the seats,
 * and what is missing. `cities` gives places their names, `dayInWords` how days are written.
 */
export const groundsInWords = (
  language: Language,
  grounds: readonly Ground[],
  telling: {
    readonly cities?: readonly KnownCity[]
    readonly dayInWords?: (day: Day) => string
  } = {},
): string[] => {
  const { cities = [], dayInWords = (day: Day) => formatDay(language, day) } = telling
  const full = { language, say: becauseWords(language), cities, dayInWords }
  return grounds.map((ground) => groundSaid(ground, full))
}
