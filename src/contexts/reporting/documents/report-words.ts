import { disciplines, eventNames } from '#contexts/programme/contract.ts'
import type { Institution, Venue } from '#contexts/relations/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import { type Dimension, notNamed } from '../domain/figures.ts'
import { changeKinds, outcomes, type ReportRow, settledFormats } from '../domain/report-row.ts'
import { words } from '../messages/words.ts'

type Directory = {
  readonly venues: readonly Venue[]
  readonly institutions: readonly Institution[]
}

/** What turns the values of a report into words of one language. */
export type ReportWords = {
  readonly value: (by: Dimension, value: string) => string
  readonly when: (row: Pick<ReportRow, 'when'>) => string
}

const named = (
  list: readonly { readonly id: string; readonly name: Localised }[],
  language: Language,
): ReadonlyMap<string, string> =>
  new Map(list.map(({ id, name }) => [id, inLanguage(name, language).text]))

export const reportWords = (language: Language, directory: Directory): ReportWords => {
  const say = words(language)
  const names = eventNames(language)
  const venues = named(directory.venues, language)
  const institutions = named(directory.institutions, language)
  const known = new Map<string, string>([
    ...disciplines.map((one) => [`discipline:${one}`, names.discipline(one)] as const),
    ...settledFormats.flatMap((one) => [
      [`format:${one}`, names.format(one)] as const,
      [`planned:${one}`, names.format(one)] as const,
    ]),
    ['format:open', say('format.open')],
    [`planned:${notNamed}`, say('planned.none')],
    [`venue:${notNamed}`, say('venue.none')],
    ...outcomes.map((one) => [`outcome:${one}`, say(`outcome.${one}`)] as const),
    ...(['any', ...changeKinds] as const).map(
      (one) => [`change:${one}`, say(`change.${one}`)] as const,
    ),
  ])
  return {
    value: (by, value) => {
      const word = known.get(`${by}:${value}`)
      if (word !== undefined) return word
      return (by === 'venue' ? venues : institutions).get(value) ?? value
    },
    when: ({ when }) => formatWhen(language, when, 'short'),
  }
}
