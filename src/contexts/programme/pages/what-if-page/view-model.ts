import type { FlippedEvent, Supposition } from '#contexts/measures/contract.ts'
import type { Day } from '#kit/time/days.ts'

import type { WhatIfWords } from '../../messages/what-if-words.ts'
import type { TimelineView } from '../timeline/view-model.ts'
import { type DeskReader, type Difference, flippedEvent } from './difference-in-words.ts'
import { type Drawn, whatIfTimeline } from './what-if-timeline.ts'

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

type Turn = 'gain' | 'lose' | 'other'

const atLeast = ({ onSite }: Difference['before']): number => onSite.lo
const atMost = ({ onSite }: Difference['before']): number => onSite.hi ?? Infinity

/** Whether an event gets seats, loses seats, or changes otherwise. */
export const turnOf = ({ before, after }: Difference): Turn => {
  const isMore = atLeast(after) >= atLeast(before) && atMost(after) >= atMost(before)
  const isLess = atLeast(after) <= atLeast(before) && atMost(after) <= atMost(before)
  if (isMore === isLess) return 'other'
  return isMore ? 'gain' : 'lose'
}

/** How many get seats back, lose seats, change otherwise and stay. */
export const headlineOf = (
  { flips, stays }: { readonly flips: readonly Difference[]; readonly stays: number },
  say: WhatIfWords,
): string => {
  if (flips.length === 0) return say('what-if.nothing', { stays })
  const count = (turn: Turn): number => flips.filter((one) => turnOf(one) === turn).length
  return say('what-if.sentence', {
    gain: count('gain'),
    lose: count('lose'),
    other: count('other'),
    stays,
  })
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
    headline: headlineOf(result, say),
    recordHref: mayRecord ? supposition.recordHref : undefined,
    flips: result.flips.map((one) => flippedEvent(one, reader)),
    picture:
      result.flips.length === 0 || supposition.measure === undefined
        ? undefined
        : whatIfTimeline({ result, supposed: supposition.measure, today }, reader),
  },
})
