import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { civilOfDay, dayOfCivil } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import { firmnessOf } from '../domain/modality.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { standingOn } from '../domain/undertaking-standing.ts'
import { words } from '../messages/words.ts'
import type { FlowLine, FlowView } from '../pages/flow-picture.ts'
import { sideName, todayOf } from './open-desk-of.ts'

/** From word to deed over the years, each side's undertakings under its name, the reader's first. */
export const flowOf = (
  all: readonly Undertaking[],
  visit: DeskVisit,
  relation: Relation,
): FlowView => {
  const today = todayOf(relation, visit)
  const first = civilOfDay(Math.min(today, ...all.map(({ saidOn }) => saidOn.first))).year
  const last = civilOfDay(today).year
  const start = dayOfCivil({ year: first, month: 1, day: 1 })
  const end = dayOfCivil({ year: last + 1, month: 1, day: 1 })
  const share = (day: Day): number => Math.min(1, Math.max(0, (day - start) / (end - start)))
  const name = sideName(relation, visit.language)
  const lineOf = (one: Undertaking): FlowLine => {
    const { state } = standingOn(one, today)
    const until = state === 'open' ? today : (one.acts.at(-1)?.on ?? today)
    const text = inLanguage(one.content.text, visit.language).text
    return {
      label: text,
      detail: `${name(one.actorSide)}: ${text}`,
      from: share(one.saidOn.first),
      to: share(Math.max(until, one.saidOn.first)),
      end: state === 'open' ? 'open' : state.startsWith('kept') ? 'kept' : 'dropped',
      firmness: firmnessOf(one.content.modality),
    }
  }
  return {
    say: words(visit.language),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      label: String(first + index),
      at: share(dayOfCivil({ year: first + index, month: 1, day: 1 })),
    })),
    today: share(today),
    sides: ownSideFirst(relation, visit.actor.side).flatMap(({ id, accent }) => {
      const lines = all.filter(({ actorSide }) => actorSide === id).map(lineOf)
      return lines.length === 0 ? [] : [{ name: name(id), accent, lines }]
    }),
  }
}
