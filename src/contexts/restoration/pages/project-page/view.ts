import type { Definition } from '#kit/html/components/definition-list.ts'
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

export type ProjectPageView = {
  readonly say: ProjectWords
  readonly title: string
  readonly titleLanguage?: string
  readonly above: { readonly label: string; readonly href: string }
  readonly stands: string
  readonly isIllustrative: boolean
  readonly text: string
  readonly textLanguage: string
  readonly picture: Html
  readonly phases: readonly PhaseRow[]
  readonly costs: readonly CostLine[]
  readonly facts: readonly Definition[]
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
}
