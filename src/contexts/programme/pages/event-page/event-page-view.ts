import type { Definition } from '#kit/html/components/definition-list.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'
import type { SideAccent } from '#kit/html/components/side-names.ts'
import type { Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import type { BatchWords } from '../../messages/batch-words.ts'
import type { ProgrammeWords } from '../../messages/words.ts'
import type { Difference } from '../describe-content.ts'
import type { DoubleBooking } from '../double-bookings.ts'
import type { EventHoldsView } from './event-holds.ts'

/** A format at one moment, and its grounds. */
export type FormatView = {
  readonly format: MarkFormat
  readonly label: string
  /** Seats and what it rests on, in a sentence. */
  readonly note: string
  readonly because: readonly string[]
}

/** A thing to find out, and who can tell. */
export type QuestionView = { readonly text: string; readonly ask: string }

export type HistoryView = {
  readonly when: string
  readonly title: string
  readonly detail: string
  readonly differences: readonly Difference[]
}

export type ProposalView = {
  readonly contentHash: string
  readonly sentence: string
  readonly isOwn: boolean
  readonly makesPublic: boolean
  readonly differences: readonly Difference[]
}

export type ApprovalView = {
  readonly side: string
  readonly accent: SideAccent
  readonly sentence: string
}

/** What the reader may do here; each is drawn only when it would work. */
export type ActsView = {
  readonly editHref: string | undefined
  readonly duplicateHref: string | undefined
  readonly repeatHref: string | undefined
  /** Shown instead of buttons: why there are none. */
  readonly whyNone: string | undefined
  readonly share: boolean
  readonly publish: { readonly label: string; readonly hint: string } | undefined
  readonly answers: boolean
  readonly moves: readonly Choice[]
}

/** What was known on a day that the reader asks about. */
export type KnownThenView = {
  readonly day: string
  readonly sentence: string | undefined
  readonly format: FormatView | undefined
}

/** The series that an event is part of, as far as the reader sees it. */
export type SeriesOfEvent = {
  readonly title: string
  readonly events: readonly {
    readonly date: string
    readonly href: string
    readonly isCurrent: boolean
  }[]
  /** This event and those after it, to be changed together; undefined for those who only read. */
  readonly later: { readonly label: string; readonly slugs: readonly string[] } | undefined
}

export type EventPageView = {
  readonly say: ProgrammeWords
  readonly sayBatch: BatchWords
  readonly language: Language
  readonly title: {
    readonly text: string
    readonly language: Language
    readonly languageName: string
  }
  readonly illustrative: boolean
  readonly when: string
  readonly summary: string
  readonly summaryLanguage: Language
  readonly did: string | undefined
  readonly refused: string | undefined
  readonly startedFrom: string
  readonly urls: {
    readonly above: string
    readonly own: string
    readonly visibility: string
    readonly proposal: string
    readonly state: string
  }
  /** Where other contexts keep what belongs to it. */
  readonly links: { readonly kept: readonly LinkTab[]; readonly acts: readonly LinkTab[] }
  /** What other contexts say of it. */
  readonly beside: Html
  readonly now: FormatView
  readonly outlook: FormatView | undefined
  readonly questions: readonly QuestionView[]
  readonly doubleBookings: readonly DoubleBooking[]
  readonly hold: EventHoldsView | undefined
  readonly facts: readonly Definition[]
  readonly plan: {
    readonly options: readonly string[]
    readonly settling: string
    readonly origin: string
  }
  readonly approvals: readonly ApprovalView[]
  readonly proposals: readonly ProposalView[]
  /** What one side asked to record of a joint event, one sentence each. */
  readonly movesAsked: readonly string[]
  readonly acts: ActsView
  readonly series: SeriesOfEvent | undefined
  readonly states: readonly HistoryView[]
  readonly revisions: readonly HistoryView[]
  readonly decisions: readonly HistoryView[]
  readonly knownThen: KnownThenView
}
