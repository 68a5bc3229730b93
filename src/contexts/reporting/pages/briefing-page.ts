import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import {
  annexKinds,
  type BriefingChoice,
  type BriefingSection,
  briefingSections,
} from '../domain/briefing-choice.ts'
import type { BriefingWords } from '../messages/briefing-words.ts'

type KeptView = {
  readonly title: string
  readonly href: string
  readonly format: 'pdf' | 'docx'
  readonly language: string
  readonly edition: 'shareable' | 'private'
  readonly day: string
  readonly by: string
  readonly sha256: string
}

export type BriefingView = {
  readonly say: BriefingWords
  /** As a date field has it. */
  readonly day: string
  readonly edition: 'shareable' | 'private'
  readonly choice: BriefingChoice
  /** Whether it starts from one that was printed before. */
  readonly isContinued: boolean
  readonly action: string
  readonly makeAction: string
  readonly kept: readonly KeptView[]
  readonly dayError?: string
  readonly choiceError?: string
  readonly title: string
  readonly lede: string
  readonly runningHead: string
  readonly body: Html
}

const editionField = ({ say, edition }: BriefingView): Html =>
  selectField({
    name: 'edition',
    id: 'edition',
    label: say('edition'),
    choices: (['shareable', 'private'] as const).map((value) => ({
      value,
      label: say(`edition.${value}`),
    })),
    value: edition,
  })

const choosing = (view: BriefingView): Html =>
  html`<form method="get" action="${view.action}" class="filters">
    ${textField({
      name: 'on',
      label: view.say('day'),
      kind: 'date',
      value: view.day,
      width: 'medium',
      error: view.dayError,
    })}
    ${editionField(view)} ${button({ label: view.say('show') })}
  </form>`

const offered = ({ edition }: BriefingView): readonly BriefingSection[] =>
  briefingSections.filter((section) => edition === 'private' || section !== 'points')

const ownPoints = ({ say, edition, choice }: BriefingView): Html =>
  edition === 'shareable'
    ? nothing
    : html`${textAreaField({
        name: 'talking',
        label: say('talking'),
        hint: say('talking.hint'),
        value: choice.talkingPoints.join('\n'),
      })}
      ${textAreaField({
        name: 'sensitive',
        label: say('sensitive'),
        value: choice.sensitivePoints.join('\n'),
        rows: 3,
      })}`

const editing = (view: BriefingView): Html => {
  const { say, choice } = view
  return disclosure({
    summary: say('edit.title'),
    open: Object.keys(choice.words).length > 0,
    body: html`<p class="soft">${say('edit.hint')}</p>
      ${offered(view).map((section) =>
        textAreaField({
          name: `words-${section}`,
          label: say(`section.${section}`),
          value: choice.words[section] ?? '',
          rows: 2,
        }),
      )}`,
  })
}

const making = (view: BriefingView): Html => {
  const { say, makeAction, day, edition, choice, choiceError, isContinued } = view
  return html`<form method="post" action="${makeAction}" class="leaf stack" data-turbo="false">
    <h2>${say('make.title')}</h2>
    ${isContinued ? html`<p class="soft">${say('make.started')}</p>` : nothing}
    <input type="hidden" name="on" value="${day}" />
    <input type="hidden" name="edition" value="${edition}" />
    <div class="briefing-sections">
      ${choiceField({
        name: 'section',
        label: say('sections'),
        hint: say('sections.hint'),
        error: choiceError,
        several: true,
        choices: offered(view).map((value) => ({ value, label: say(`section.${value}`) })),
        chosen: choice.sections,
      })}
    </div>
    ${choiceField({
      name: 'annex',
      label: say('annex.from-record'),
      several: true,
      choices: annexKinds.map((value) => ({ value, label: say(`annex.${value}`) })),
      chosen: choice.fromRecord,
    })}
    ${ownPoints(view)} ${editing(view)}
    ${textAreaField({
      name: 'annexes',
      label: say('annexes'),
      hint: say('annexes.hint'),
      value: choice.annexes.join('\n'),
      rows: 2,
    })}
    <div class="actions">
      <button class="button button-filled" name="format" value="pdf">${say('make.pdf')}</button>
      <button class="button button-outlined" name="format" value="docx">${say('make.docx')}</button>
      <button class="button button-outlined" name="format" value="page">${say('make.look')}</button>
    </div>
  </form>`
}

const keptEntry = ({ say }: BriefingView, kept: KeptView): Html =>
  html`<li class="directory-entry">
    <p>
      <a href="${kept.href}">${kept.title}</a>
      <span class="soft"
        >${kept.format.toUpperCase()} · ${kept.language} · ${say(`kept.${kept.edition}`)}</span
      >
    </p>
    <p class="soft">${say('kept.by.text', { day: kept.day, name: kept.by })}</p>
    <p class="soft briefing-print">${say('kept.print')} <code>${kept.sha256}</code></p>
  </li>`

const keptList = (view: BriefingView): Html => {
  const { say, kept } = view
  return html`<section class="stack" aria-labelledby="kept-title">
    <h2 id="kept-title">${say('kept.title')}</h2>
    ${
      kept.length === 0
        ? html`<p class="soft">${say('kept.none')}</p>`
        : html`<p class="soft">${say('kept.lede')}</p>
            <ul class="directory-list">
              ${kept.map((one) => keptEntry(view, one))}
            </ul>`
    }
  </section>`
}

/** A briefing on the page, as it would be printed, and the way to take it along. */
export const briefingPage = (view: BriefingView): Html => {
  const { say, title, lede, runningHead, body } = view
  return html`${pageHead({ title: say('title'), lede: say('list.lede') })}
    <div class="stack-wide">
      ${choosing(view)} ${making(view)}
      <article class="leaf paper stack">
        <p class="soft">${runningHead}</p>
        <h2 class="paper-title">${title}</h2>
        <p class="lede">${lede}</p>
        ${body}
      </article>
      ${keptList(view)}
    </div>`
}
