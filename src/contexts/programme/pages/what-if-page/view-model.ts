import type { readSupposition } from '#contexts/measures/contract.ts'
import { capitalised } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { type WhatIfWords, whatIfWords } from '../../messages/what-if-words.ts'
import type { TimelineView } from '../timeline/view-model.ts'
import {
  type DeskReader,
  type Difference,
  type FlippedEvent,
  flippedEvent,
} from './difference-in-words.ts'
import { type Drawn, whatIfTimeline } from './what-if-timeline.ts'

type Supposition = Awaited<ReturnType<typeof readSupposition>>

/** A supposition with what it would do, in words and as a picture. */
export type WhatIfView = {
  readonly say: WhatIfWords
  readonly fields: Supposition['fields']
  readonly isRefused: boolean
  readonly presets: readonly { readonly label: string; readonly href: string }[]
  /** Undefined while nothing is supposed. */
  readonly answer:
    | {
        readonly title: string
        readonly sentence: string
        readonly headline: string
        readonly recordHref: string | undefined
        readonly flips: readonly FlippedEvent[]
        readonly picture: TimelineView | undefined
      }
    | undefined
}

export type Turn = 'gain' | 'lose' | 'settled' | 'other'

const turns = ['gain', 'lose', 'settled', 'other'] as const satisfies readonly Turn[]

const atMost = ({ onSite }: Difference['before']): number => onSite.hi ?? Infinity

/** Whether an event gets seats, loses seats, can be told at last, or changes otherwise. */
export const turnOf = ({ before, after }: Difference): Turn => {
  if (after.outcome === 'unclear') return 'other'
  if (before.outcome === 'unclear') return 'settled'
  const isMore = after.onSite.lo >= before.onSite.lo && atMost(after) >= atMost(before)
  const isLess = after.onSite.lo <= before.onSite.lo && atMost(after) <= atMost(before)
  if (isMore === isLess) return 'other'
  return isMore ? 'gain' : 'lose'
}

/** How many get seats back, lose seats, can be told, change otherwise, and stay. */
export const headlineOf = (
  { flips, stays }: { readonly flips: readonly Difference[]; readonly stays: number },
  language: Language,
): string => {
  const say = whatIfWords(language)
  if (flips.length === 0) return say('what-if.nothing', { stays })
  const parts = turns.flatMap((turn) => {
    const events = flips.filter((one) => turnOf(one) === turn).length
    return events === 0 ? [] : [say(`what-if.turn.${turn}`, { events })]
  })
  return `${capitalised(language, [...parts, say('what-if.stays', { stays })].join('; '))}.`
}

export type Told = {
  readonly supposition: Supposition
  /** Undefined while nothing is supposed. */
  readonly result: (Drawn & { readonly stays: number }) | undefined
  readonly presets: WhatIfView['presets']
  readonly mayRecord: boolean
  readonly today: { readonly day: Day; readonly at: number }
}

export const whatIfView = (
  { supposition, result, presets, mayRecord, today }: Told,
  reader: DeskReader,
  say: WhatIfWords,
): WhatIfView => ({
  say,
  fields: supposition.fields,
  isRefused: supposition.isRefused,
  presets,
  answer: result && {
    title: say('what-if.supposed', { title: supposition.title }),
    sentence: supposition.sentence,
    headline: headlineOf(result, reader.language),
    recordHref: mayRecord ? supposition.recordHref : undefined,
    flips: result.flips.map((one) => flippedEvent(one, reader)),
    picture:
      result.flips.length === 0 || supposition.measure === undefined
        ? undefined
        : whatIfTimeline({ result, supposed: supposition.measure, today }, reader),
  },
})
