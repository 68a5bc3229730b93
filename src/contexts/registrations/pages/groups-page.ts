import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import {
  type BroughtText,
  type SheetForm,
  sheetForm,
  sheetSteps,
} from '#kit/html/components/sheet-form.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

type Party = { readonly name: string; readonly people: number; readonly standing: string }

type Frame = {
  readonly say: RegistrationWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
}

export type GroupsPageView = Frame &
  Omit<SheetForm, 'words'> & {
    readonly groups: readonly { readonly href: string; readonly label: string }[]
  }

const ready = ({ say, title, above }: Frame, lede: string): Html =>
  pageHead({ above, title: `${say('group.title')}: ${title}`, lede })

/** Bringing a group: the table, what is wrong with it, and the groups that came before. */
export const groupsPage = (view: GroupsPageView): Html => {
  const { say, groups } = view
  return html`${ready(view, say('group.lede'))}
  ${sheetForm({
    ...view,
    words: {
      faults: say('group.faults'),
      file: { label: say('group.sheet'), hint: say('group.sheet.hint') },
      text: { label: say('group.text'), hint: say('group.text.hint') },
      language: say('group.language'),
      look: say('group.look'),
    },
  })}
  ${
    groups.length === 0
      ? nothing
      : disclosure({
          summary: say('group.earlier', { count: groups.length }),
          body: html`<ul>
            ${groups.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
          </ul>`,
        })
  }`
}

const table = (say: RegistrationWords, parties: readonly Party[]): Html =>
  dataTable({
    id: 'parties',
    caption: say('group.parties'),
    columns: [
      { label: say('desk.name') },
      { label: say('desk.party'), numeric: true },
      { label: say('desk.state') },
    ],
    rows: parties.map(({ name, people, standing }) => ({
      cells: [name, String(people), standing],
    })),
  })

export type GroupPreviewView = Frame &
  BroughtText & {
    readonly id: string
    readonly summary: string
    readonly parties: readonly Party[]
  }

/** What would become of the group, before anything is written. */
export const groupPreviewPage = (view: GroupPreviewView): Html => {
  const { say, id, summary, parties } = view
  return html`${ready(view, summary)}
  ${sheetSteps({
    ...view,
    hidden: { group: id },
    words: { enter: say('group.enter'), correct: say('group.correct') },
  })}
  ${table(say, parties)}`
}

export type GroupPageView = Frame & {
  readonly action: string
  readonly summary: string
  readonly parties: readonly Party[]
  readonly isUndone: boolean
  readonly mayUndo: boolean
  readonly refused?: string
}

/** What became of a group, and its way back. */
export const groupPage = (view: GroupPageView): Html => {
  const { say, action, summary, parties, isUndone, mayUndo, refused } = view
  return html`${ready(view, summary)}
    <div class="stack-wide">
      ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
      ${table(say, parties)}
      ${
        isUndone || !mayUndo
          ? nothing
          : html`<form method="post" action="${action}" class="stack">
              <p class="soft">${say('group.undo.hint')}</p>
              <p class="actions">${button({ label: say('group.undo') })}</p>
            </form>`
      }
    </div>`
}
