import type { Contradiction, Span } from '../domain/ground.ts'
import { dateInSentence, quoted } from './clause-telling.ts'
import type { GroundTelling } from './ground-telling.ts'

type Outside = Extract<Contradiction, { what: 'trigger-outside-record' }>

const knownSaid = (known: Span, { say, day }: GroundTelling): string => {
  const [first, last] = [day(known.first), day(known.last)]
  if (known.first > known.last) return say('known.none')
  return known.first === known.last
    ? say('known.on', { day: first })
    : say('known.between', { first, last })
}

const outsideSaid = ({ span, known }: Outside, telling: GroundTelling): string => {
  const { say, day } = telling
  const [first, last] = [day(span.first), day(span.last)]
  const asked =
    span.first === span.last
      ? say('contradiction.trigger-outside-record.on', { day: first })
      : say('contradiction.trigger-outside-record.between', { first, last })
  return known === null ? asked : `${asked} ${knownSaid(known, telling)}`
}

/** In what a record contradicts itself, with the days that do not go together. */
export const contradictionInWords = (of: Contradiction, telling: GroundTelling): string => {
  const { say, day, clauses } = telling
  const is = (on: Parameters<typeof dateInSentence>[1]) => dateInSentence('is', on, clauses)
  switch (of.what) {
    case 'official-before-signature':
      return say(`contradiction.${of.what}`, { official: is(of.official), signed: is(of.signed) })
    case 'official-before-trigger':
      return say(`contradiction.${of.what}`, {
        official: is(of.official),
        trigger: day(of.trigger),
      })
    case 'trigger-before-signature':
      return say(`contradiction.${of.what}`, { trigger: day(of.trigger), signed: is(of.signed) })
    case 'not-first-of-month':
    case 'no-trigger-day':
    case 'provisional-taken-for-force':
      return say(`contradiction.${of.what}`, { official: is(of.official) })
    case 'trigger-outside-record':
      return outsideSaid(of, telling)
    case 'unit-against-clause':
      return say(`contradiction.${of.what}`, {
        named: quoted(of.named, clauses),
        unit: quoted(of.unit, clauses),
      })
    case 'not-retroactive':
      return say(`contradiction.${of.what}`, { day: is(of.day), signed: is(of.signed) })
  }
}
