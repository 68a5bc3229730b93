import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, selectField, textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

type Party = { readonly name: string; readonly people: number; readonly standing: string }

type Frame = {
  readonly say: RegistrationWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
}

export type GroupsPageView = Frame & {
  readonly text: string
  readonly language: string
  readonly languages: readonly { readonly value: string; readonly label: string }[]
  /** What is wrong with the table, each with its line and column. */
  readonly faults: readonly string[]
  readonly groups: readonly { readonly href: string; readonly label: string }[]
}

const ready = ({ say, title, above }: Frame, lede: string): Html =>
  pageHead({ above, title: `${say('group.title')}: ${title}`, lede })

/** Bringing a group: the table, what is wrong with it, and the groups that came before. */
export const groupsPage = (view: GroupsPageView): Html => {
  const { say, action, faults, text, language, languages, groups } = view
  return html`${ready(view, say('group.lede'))}
    ${formErrorSummary({
      title: say('group.faults'),
      errors: faults.map((fault) => ({ fieldId: 'text', text: fault })),
    })}
    <form
      method="post"
      action="${action}"
      enctype="multipart/form-data"
      class="leaf stack"
      novalidate
    >
      ${fileField({
        name: 'sheet',
        label: say('group.sheet'),
        hint: say('group.sheet.hint'),
        accept: '.csv,.tsv,.txt,text/csv',
      })}
      ${textAreaField({
        name: 'text',
        label: say('group.text'),
        hint: say('group.text.hint'),
        value: text,
        rows: 6,
      })}
      ${selectField({
        name: 'language',
        label: say('group.language'),
        choices: languages,
        value: language,
        width: 'medium',
      })}
      <p class="actions">
        ${button({ label: say('group.look'), kind: 'filled', name: 'step', value: 'look' })}
      </p>
    </form>
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

export type GroupPreviewView = Frame & {
  readonly id: string
  readonly text: string
  readonly language: string
  readonly summary: string
  readonly parties: readonly Party[]
}

/** What would become of the group, before anything is written. */
export const groupPreviewPage = (view: GroupPreviewView): Html => {
  const { say, action, id, text, language, summary, parties } = view
  return html`${ready(view, summary)}
    <form method="post" action="${action}" class="stack">
      <input type="hidden" name="group" value="${id}" />
      <input type="hidden" name="language" value="${language}" />
      <input type="hidden" name="text" value="${text}" />
      <p class="actions">
        ${button({ label: say('group.enter'), kind: 'filled', name: 'step', value: 'enter' })}
        ${button({ label: say('group.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
      </p>
    </form>
    ${table(say, parties)}`
}

export type GroupPageView = Frame & {
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
