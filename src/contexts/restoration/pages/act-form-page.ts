import { button } from '#kit/html/components/button.ts'
import {
  type Choice,
  choiceField,
  selectField,
  textAreaField,
  textField,
} from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

/** One field of the form of an act, with its words finished. */
export type ActField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'line' | 'area' | 'date' | 'number' | 'choice' | 'several'
  readonly choices: readonly Choice[]
  readonly value: string
  readonly chosen: readonly string[]
  readonly error?: string | undefined
}

export type ActFormView = {
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly fields: readonly ActField[]
  readonly save: string
  readonly errorsTitle: string
  readonly refused?: string
}

const field = (one: ActField): Html => {
  const { name, label, hint, value, choices, chosen, error } = one
  const frame = { name, label, hint, error }
  switch (one.kind) {
    case 'line':
      return textField({ ...frame, value })
    case 'area':
      return textAreaField({ ...frame, value, rows: 5 })
    case 'date':
      return textField({ ...frame, value, kind: 'date', width: 'medium' })
    case 'number':
      return textField({ ...frame, value, width: 'short' })
    case 'choice':
      return selectField({ ...frame, value, choices })
    case 'several':
      return choiceField({ ...frame, several: true, chosen, choices })
  }
}

/** What was done in a project: recording it. */
export const actFormPage = (view: ActFormView): Html => {
  const { title, lede, above, action, fields, save, errorsTitle, refused } = view
  const wrong = fields.flatMap(({ name, error }) =>
    error === undefined ? [] : [{ fieldId: name, text: error }],
  )
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede })}
    <div class="stack-wide">
      ${formErrorSummary({ title: errorsTitle, errors: wrong })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${fields.map(field)}
        <p class="actions">${button({ label: save, kind: 'filled' })}</p>
      </form>
    </div>`
}
