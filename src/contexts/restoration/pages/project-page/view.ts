import type { Definition } from '#kit/html/components/definition-list.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Html } from '#kit/html/html.ts'

import type { ProjectWords } from '../../messages/project-words.ts'

export type PhaseRow = {
  readonly name: string
  readonly team: string
  readonly planned: string
  readonly actual: string
}

export type CostLine = {
  readonly payer: string
  readonly planned: string
  readonly spent: string
  readonly left: string
}

export type ActLine = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly details: readonly string[]
  readonly recorded: string
  readonly mayTakeBack: boolean
  /** A sampling that the reader's side may approve now. */
  readonly mayApprove: boolean
}

export type PartnerRow = {
  readonly id: string
  readonly name: string
  readonly institution: string
  readonly until: string
  /** Only for the side that invited. */
  readonly link?: string
}

export type ProjectPageView = {
  readonly say: ProjectWords
  readonly title: string
  readonly titleLanguage?: string
  /** Absent for a partner from outside, who sees nothing above it. */
  readonly above?: { readonly label: string; readonly href: string }
  readonly stands: string
  readonly isIllustrative: boolean
  readonly text: string
  readonly textLanguage: string
  readonly picture: Html
  readonly phases: readonly PhaseRow[]
  readonly costs: readonly CostLine[]
  readonly facts: readonly Definition[]
  /** What other contexts say of it; absent for a partner. */
  readonly beside?: Html
  readonly approval: {
    readonly standing: string
    readonly lines: readonly string[]
    readonly contentHash: string
    readonly mayApprove: boolean
  }
  readonly acts: readonly ActLine[]
  readonly record: readonly { readonly label: string; readonly href: string }[]
  readonly documents: readonly {
    readonly name: string
    readonly href: string
    readonly hash: string
  }[]
  readonly partners: {
    readonly rows: readonly PartnerRow[]
    /** To invite from; absent where the reader may not. */
    readonly institutions?: readonly Choice[]
  }
  readonly links: {
    readonly act: string
    readonly acts: string
    readonly documents: string
    readonly edit: string
  }
  readonly mayEdit: boolean
  readonly isOver: boolean
  readonly did?: string
  readonly refused?: string
  /** For a partner: what they see and until when. */
  readonly note?: string
}
