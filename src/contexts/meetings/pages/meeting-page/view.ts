import type { Definition } from '#kit/html/components/definition-list.ts'
import type { Html } from '#kit/html/html.ts'

import type { SeriesWords } from '../../messages/series-words.ts'
import type { MeetingWords } from '../../messages/words.ts'
import type { UndertakingLine } from '../undertaking-lines.ts'
import type { WordingValues } from '../wording-fields.ts'

/** A side's text, as it was saved last. */
export type OwnText = {
  readonly words: string
  /** The version that is shown; '' before the first. */
  readonly version: string
  readonly saved: string
}

export type MinutesView = {
  readonly texts: readonly { readonly language: string; readonly words: string }[]
  readonly contentHash: string
  readonly standing: string
  readonly mayApprove: boolean
}

/** A meeting as its page shows it, in finished words. */
export type MeetingPageView = {
  readonly say: MeetingWords
  readonly above: { readonly label: string; readonly href: string }
  readonly links: {
    readonly act: string
    readonly edit: string
    readonly notes: string
    readonly marked: string
    readonly participants: string
    readonly agenda: string
    readonly adopted: string
  }
  /** For a numbered session: the executive programme that it adopted, where one is on record. */
  readonly adopted:
    | {
        readonly words: SeriesWords
        readonly facts: readonly Definition[]
      }
    | undefined
  readonly title: string
  readonly titleLanguage: string
  readonly lede: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  /** Both sides, the reader's own first, and third parties if there are any. */
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly people: readonly { readonly name: string; readonly what: string }[]
  }[]
  readonly agenda: readonly {
    readonly text: string
    readonly about: { readonly label: string; readonly href: string } | undefined
  }[]
  /** The meeting that it continues, and those that continue it. */
  readonly chain: readonly {
    readonly term: string
    readonly label: string
    readonly href: string
  }[]
  /** Whether it is past, so that nothing is proposed for it. */
  readonly isOver: boolean
  readonly open: readonly UndertakingLine[]
  readonly said: readonly UndertakingLine[]
  readonly notes: OwnText
  readonly marked: readonly {
    readonly line: number
    readonly mark: string
    readonly words: string
    /** Where the undertakings are that were made of it. */
    readonly made: readonly string[]
  }[]
  /** The saved notes, line by line. */
  readonly lines: readonly string[]
  /** That marked lines wait to become undertakings; '' when none do. */
  readonly waiting: string
  readonly memo: OwnText
  readonly minutes: MinutesView | undefined
  readonly sides: readonly { readonly value: string; readonly label: string }[]
  readonly values: WordingValues
  readonly sources: readonly string[]
  /** What other contexts keep of it. */
  readonly beside: Html
  readonly mayEdit: boolean
  readonly did?: string
  readonly refused?: string
}
