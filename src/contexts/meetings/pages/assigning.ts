import { button } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { BoardWords } from '../messages/board-words.ts'

/** Who can see to an undertaking, and where to say so. */
export type AssigningView = {
  readonly say: BoardWords
  /** Where the form is sent: the page of the undertaking. */
  readonly action: string
  readonly revision: string
  /** Tells the fields of several such forms apart. */
  readonly id: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Leads back to the board afterwards. */
  readonly isOnBoard: boolean
}

/** One step: a person of the own side, and a button. */
export const assigning = ({ say, action, revision, id, choices, isOnBoard }: AssigningView): Html =>
  html`<form method="post" action="${action}" class="board-filter">
    <input type="hidden" name="revision" value="${revision}" />
    <input type="hidden" name="back" value="${isOnBoard ? 'board' : ''}" />
    ${selectField({ name: 'owner', id: `owner-${id}`, label: say('assign.who'), choices, width: 'medium' })}
    ${button({ label: say('assign.submit'), name: 'act', value: 'assign' })}
  </form>`
