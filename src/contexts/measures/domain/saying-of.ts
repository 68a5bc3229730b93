import { canonicalJson } from '#kit/text/canonical-json.ts'
import { foldText } from '#kit/text/fold-text.ts'

import type { Measure } from './measure.ts'

type Said = Omit<Measure, 'id' | 'title' | 'ended' | 'recorded' | 'withdrawn' | 'series'>

/**
 * What a measure says, as one text: two with the same are one measure, whatever it is called and in
 * which order its rules stand.
 */
export const sayingOf = ({ jurisdiction, rules, source, ...said }: Said): string => {
  const { country, region = '', city = '' } = jurisdiction
  return canonicalJson([
    [country, foldText(region), foldText(city)],
    rules.map(canonicalJson).toSorted(),
    [foldText(source.name), source.url ?? ''],
    [said.holdsFrom, said.statedUntil, said.announced],
    [said.binding, said.targeted, said.prevails],
  ])
}
