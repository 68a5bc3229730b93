import type { SeriesWords } from '../../messages/series-words.ts'
import type { MeetingWords } from '../../messages/words.ts'
import type { UndertakingLine } from '../undertaking-lines.ts'

/** One meeting of the series, in finished words. */
export type SessionLine = {
  readonly name: string
  readonly href: string
  /** Whether it has no number: a meeting between two sessions. */
  readonly isBetween: boolean
  readonly when: string
  readonly where: string
  readonly host: string
  readonly adopted: readonly string[]
  readonly undertakings: number
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

/** An executive programme with the session that adopted it and the record of its text. */
export type AdoptedLine = {
  readonly title: string
  readonly language: string
  readonly period: string
  readonly session: string
  readonly href: string
  readonly text: { readonly label: string; readonly href?: string }
  /** The programme of events that carries it out. */
  readonly events: { readonly label: string; readonly href: string } | undefined
  readonly standing: string
  /** Whether it is in effect now. */
  readonly isCurrent: boolean
  readonly isIllustrative: boolean
}

/** A series as its page shows it, in finished words. */
export type SeriesPageView = {
  readonly say: MeetingWords
  readonly saySeries: SeriesWords
  readonly above: { readonly label: string; readonly href: string }
  readonly links: { readonly act: string; readonly edit: string; readonly prepare: string }
  readonly name: string
  readonly language: string
  readonly lede: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  readonly setUpBy: { readonly label: string; readonly href?: string; readonly detail?: string }
  /** The next session: on record, with its address and name, or by when it is due and who hosts. */
  readonly next: {
    readonly label: string
    readonly href?: string
    readonly session?: string
    readonly host?: string
  }
  /** What runs now or ran last, and by when the next is due; '' where no programme was adopted. */
  readonly programme: string
  readonly programmeDue: string
  readonly sessions: readonly SessionLine[]
  readonly programmes: readonly AdoptedLine[]
  readonly due: readonly UndertakingLine[]
  /** Both sides, the reader's own first. */
  readonly said: readonly {
    readonly id: string
    readonly name: string
    readonly tally: string
    readonly lines: readonly UndertakingLine[]
  }[]
  readonly sources: readonly string[]
  readonly mayEdit: boolean
  readonly did?: string
  readonly refused?: string
}
