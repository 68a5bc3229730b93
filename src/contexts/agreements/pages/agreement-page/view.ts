import type { Html } from '#kit/html/html.ts'

import type { RestingWords } from '../../messages/resting-words.ts'
import type { AgreementWords } from '../../messages/words.ts'

/** A station of the life of an agreement, for the track. */
export type Station = {
  readonly label: string
  /** A day, or what it waits for. */
  readonly when: string
  readonly state: 'done' | 'next' | 'later'
}

/** A question of law with its answer and its grounds. */
export type AnswerRow = {
  readonly question: string
  readonly answer: string
  /** The careful answer where readings differ. */
  readonly safe?: string
  readonly verdict?: string
  readonly because: readonly string[]
}

/** An act in the chronology. */
export type ActRow = {
  readonly id: string
  /** Its place on the page, which other pages lead to. */
  readonly anchor: string
  readonly day: string
  readonly title: string
  readonly details: readonly string[]
  /** Who recorded it, and what the other side says to that. */
  readonly recorded: string
  readonly source?: { readonly text: string; readonly href?: string }
  readonly isPrivate: boolean
  readonly isContested: boolean
  /** Correcting an act that the own side recorded. */
  readonly editHref?: string
  /** Answering one of the other side, which waits for that. */
  readonly answerAction?: string
}

export type PathView = {
  readonly party: string
  readonly steps: readonly {
    readonly step: string
    readonly office: string
    readonly when: string
    readonly isDone: boolean
  }[]
}

export type NoteRow = { readonly words: string; readonly who: string; readonly isPrivate: boolean }

export type DocumentRow = {
  readonly name: string
  readonly href: string
  readonly what: string
  readonly who: string
  readonly isPrivate: boolean
}

export type Fact = { readonly term: string; readonly description: string | Html }

/** What rests on the agreement, and what may be recorded to. */
export type RestingView = {
  readonly say: RestingWords
  readonly rows: readonly {
    readonly label: string
    readonly href: string
    readonly kind: string
    /** The number of the article; '' for the agreement as a whole. */
    readonly number: string
    readonly article: string
    readonly who: string
    readonly isPrivate: boolean
    /** What taking it back sends; undefined where the record says itself that it comes from here. */
    readonly value?: string
  }[]
  readonly articles: readonly { readonly value: string; readonly label: string }[]
  readonly subjects: readonly { readonly value: string; readonly label: string }[]
}

export type AgreementPageView = {
  readonly say: AgreementWords
  readonly title: string
  readonly titleLanguage?: string
  readonly isIllustrative: boolean
  readonly isPrivate: boolean
  readonly above: { readonly label: string; readonly href: string }
  /** Where it stands, in a sentence. */
  readonly stands: string
  /** Whose turn it is, what comes of doing nothing, how long it usually takes. */
  readonly outlook: readonly string[]
  readonly track: readonly Station[]
  readonly answers: readonly AnswerRow[]
  readonly paths: readonly PathView[]
  readonly acts: readonly ActRow[]
  /** The kinds of acts that can be recorded, as links. */
  readonly record: readonly { readonly label: string; readonly href: string }[]
  readonly clauses: readonly string[]
  readonly facts: readonly Fact[]
  readonly articles: readonly {
    readonly number: string
    readonly subject: string
    readonly field: string
    readonly resting: string
  }[]
  readonly resting: RestingView
  /** What other contexts say of it. */
  readonly beside: Html
  readonly notes: readonly NoteRow[]
  readonly documents: readonly DocumentRow[]
  readonly history: readonly string[]
  readonly publishing: {
    /** Where it stands with the public, in a sentence. */
    readonly standing: string
    readonly contentHash: string
    readonly mayApprove: boolean
    readonly publicHref?: string
  }
  readonly links: {
    readonly act: string
    readonly clauses: string
    readonly describe: string
    readonly documents: string
    /** The steps of the own side, to be changed. */
    readonly path: string
    readonly exports: readonly { readonly label: string; readonly href: string }[]
  }
  readonly mayEdit: boolean
  /** Only of one that the own side alone sees. */
  readonly mayShare: boolean
  readonly did?: string
  readonly refused?: string
}
