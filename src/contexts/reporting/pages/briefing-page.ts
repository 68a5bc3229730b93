import { button } from '#kit/html/components/button.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { BriefingWords } from '../messages/briefing-words.ts'

export type BriefingView = {
  readonly say: BriefingWords
  /** As a date field has it. */
  readonly day: string
  readonly edition: 'shareable' | 'private'
  readonly action: string
  readonly makeAction: string
  readonly dayError?: string
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
  html`<form method="get" action="${view.action}" class="actions">
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

const making = ({ say, makeAction, day, edition }: BriefingView): Html =>
  html`<form method="post" action="${makeAction}" class="leaf stack">
    <h2>${say('make.title')}</h2>
    <input type="hidden" name="on" value="${day}" />
    <input type="hidden" name="edition" value="${edition}" />
    ${
      edition === 'private'
        ? html`<label class="field"
              ><span>${say('talking')}</span> <textarea name="talking" rows="4"></textarea>
            </label>
            <label class="field"
              ><span>${say('sensitive')}</span> <textarea name="sensitive" rows="3"></textarea>
            </label>
            <p class="soft">${say('talking.hint')}</p>`
        : html``
    }
    <div class="actions">
      <button class="button button-filled" name="format" value="pdf">${say('make.pdf')}</button>
      <button class="button button-outlined" name="format" value="docx">${say('make.docx')}</button>
    </div>
  </form>`

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
    </div>`
}
