import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SupportWords } from '../messages/words.ts'
import { stepFields, type StepFields } from './support-fields.ts'

export type StepRow = {
  readonly id: string
  readonly state: string
  readonly when: string
  /** Where it was taken, if that is on record. */
  readonly meeting?: { readonly label: string; readonly href: string }
  readonly noteNumber: string
  readonly words: string
  readonly source: string
  /** Whose act it is, and who recorded it where that is another. */
  readonly said: string
  /** What the side to whom it is ascribed said to it; '' where nothing is to be said. */
  readonly answer: string
  readonly isPrivate: boolean
  readonly mayAnswer: boolean
}

export type EntryPageView = {
  readonly say: SupportWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly facts: readonly Definition[]
  readonly steps: readonly StepRow[]
  readonly isPrivate: boolean
  readonly mayEdit: boolean
  readonly mayRevise: boolean
  readonly mayRelease: boolean
  readonly links: { readonly act: string; readonly content: string }
  readonly next: StepFields
  readonly nextIsOpen: boolean
  readonly did?: string
  readonly refused?: string
}

const answering = ({ say, links }: EntryPageView, { id }: StepRow): Html =>
  html`<form method="post" action="${links.act}" class="stack">
    <input type="hidden" name="step" value="${id}" />
    ${textAreaField({ name: 'words', id: `words-${id}`, label: say('answer.words'), hint: say('answer.words.hint'), rows: 2 })}
    <p class="actions">
      ${button({ label: say('answer.confirm'), name: 'act', value: 'confirmed', kind: 'filled' })}
      ${button({ label: say('answer.reword'), name: 'act', value: 'reworded' })}
      ${button({ label: say('answer.decline'), name: 'act', value: 'declined', kind: 'quiet' })}
    </p>
  </form>`

const step = (view: EntryPageView, row: StepRow): Html =>
  html`<li class="directory-entry">
    <p>
      <strong>${row.state}</strong> <span class="soft">${row.when}</span>
      ${row.isPrivate ? tag({ label: view.say('private') }) : nothing}
    </p>
    ${row.words === '' ? nothing : html`<p class="prose">${row.words}</p>`}
    <p class="soft">
      ${[row.said, row.noteNumber].filter((part) => part !== '').join(' · ')}
      ${
        row.source.startsWith('http')
          ? html` · <a href="${row.source}">${view.say('source')}</a>`
          : row.source === ''
            ? nothing
            : html` · ${row.source}`
      }
    </p>
    ${
      row.meeting === undefined
        ? nothing
        : html`<p class="soft">
            ${view.say('at-meeting')}: <a href="${row.meeting.href}">${row.meeting.label}</a>
          </p>`
    }
    ${row.answer === '' ? nothing : html`<p>${row.answer}</p>`}
    ${row.mayAnswer ? answering(view, row) : nothing}
  </li>`

const releasing = ({ say, links, mayRelease }: EntryPageView): Html =>
  mayRelease
    ? html`<section class="stack">
        <h2>${say('release.title')}</h2>
        <p class="prose">${say('release.text')}</p>
        <form method="post" action="${links.act}">
          ${button({ label: say('release.submit'), name: 'act', value: 'release' })}
        </form>
      </section>`
    : nothing

const nextStep = ({ say, links, next, nextIsOpen, mayEdit }: EntryPageView): Html =>
  mayEdit
    ? disclosure({
        summary: say('step.next'),
        open: nextIsOpen,
        body: html`<form method="post" action="${links.act}" class="stack" novalidate>
          ${stepFields(next)}
          <p class="actions">
            ${button({ label: say('step.save'), kind: 'filled', name: 'act', value: 'step' })}
          </p>
        </form>`,
      })
    : nothing

/** Support in one matter: what it is for, each step with whose act it is and who says so. */
export const entryPage = (view: EntryPageView): Html => {
  const { say, title, above, lede, facts, steps, mayRevise, links, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`${title} ${view.isPrivate ? tag({ label: say('private') }) : nothing}`,
      lede,
      ...(mayRevise && {
        actions: buttonLink({ label: say('content.change'), href: links.content }),
      }),
    })}
    <div class="stack-wide">
      <section class="leaf stack" aria-labelledby="steps">
        <h2 id="steps">${say('steps.title')}</h2>
        <ul class="directory-list">
          ${steps.map((row) => step(view, row))}
        </ul>
        ${nextStep(view)}
      </section>
      ${definitionList({ items: facts })} ${releasing(view)}
      <p class="soft">${say('support.secret')}</p>
    </div>`
}
