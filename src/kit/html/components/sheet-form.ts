import { button } from './button.ts'
import { type Choice, fileField, selectField, textAreaField } from './field.ts'
import { formErrorSummary } from './form-error-summary.ts'

import { type Html, html } from '#kit/html/html.ts'

type Labelled = { readonly label: string; readonly hint: string }

/** What a sheet is brought with: it travels through both forms. */
export type BroughtText = {
  readonly action: string
  readonly text: string
  readonly language: string
}

export type SheetForm = BroughtText & {
  readonly languages: readonly Choice[]
  /** What is wrong with the sheet, each with its line and column. */
  readonly faults: readonly string[]
  readonly words: {
    readonly faults: string
    readonly file: Labelled
    readonly text: Labelled
    readonly language: string
    readonly look: string
  }
}

/** Bringing a sheet, as a file or pasted; nothing comes of it before its preview is confirmed. */
export const sheetForm = (form: SheetForm): Html => {
  const { action, text, language, languages, faults, words } = form
  return html`${formErrorSummary({
      title: words.faults,
      errors: faults.map((fault) => ({ fieldId: 'text', text: fault })),
    })}
    <form
      method="post"
      action="${action}"
      enctype="multipart/form-data"
      class="leaf stack"
      novalidate
    >
      ${fileField({ name: 'sheet', ...words.file, accept: '.csv,.tsv,.txt,text/csv' })}
      ${textAreaField({ name: 'text', ...words.text, value: text, rows: 6 })}
      ${selectField({
        name: 'language',
        label: words.language,
        choices: languages,
        value: language,
        width: 'medium',
      })}
      <p class="actions">
        ${button({ label: words.look, kind: 'filled', name: 'step', value: 'look' })}
      </p>
    </form>`
}

/** The way on from the preview of a sheet: all of it, or back to correct it. */
export const sheetSteps = ({
  action,
  text,
  language,
  hidden = {},
  words,
}: BroughtText & {
  readonly hidden?: Readonly<Record<string, string>>
  readonly words: { readonly enter: string; readonly correct: string }
}): Html =>
  html`<form method="post" action="${action}" class="stack">
    ${Object.entries({ ...hidden, language, text }).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <p class="actions">
      ${button({ label: words.enter, kind: 'filled', name: 'step', value: 'enter' })}
      ${button({ label: words.correct, kind: 'quiet', name: 'step', value: 'correct' })}
    </p>
  </form>`
