import { button } from '#kit/html/components/button.ts'
import { choiceField, type Choice, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { currencies } from '../domain/money.ts'
import {
  type FormFields,
  languagesField,
  localisedFields,
  periodFields,
  termsFields,
} from './terms-fields.ts'

export const urgencies = ['immediate', 'urgent', 'high', 'medium', 'low'] as const

export type NeedFormView = FormFields & {
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly siteName: string
  /** The site's address; only of a need that is new. */
  readonly site?: string
  readonly assessments: readonly Choice[]
  readonly startedFrom?: string
  readonly refused?: string
}

const estimateFields = ({ say, text, errors }: FormFields): Html =>
  html`<div class="field-pair">
    ${selectField({
      name: 'currency',
      label: say('field.currency'),
      width: 'short',
      value: text('currency'),
      choices: ['', ...currencies].map((value) => ({
        value,
        label: value === '' ? say('field.currency.none') : value,
      })),
    })}
    ${(['least', 'most'] as const).map((name) =>
      textField({
        name,
        label: say(`field.${name}`),
        width: 'medium',
        value: text(name),
        error: errors.get(name),
      }),
    )}
  </div>`

const visibilityField = ({ say, text }: FormFields): Html =>
  choiceField({
    name: 'visibility',
    label: say('field.visibility'),
    chosen: [text('visibility') === 'own' ? 'own' : 'joint'],
    choices: (['joint', 'own'] as const).map((value) => ({
      value,
      label: say(`field.visibility.${value}`),
      hint: say(`field.visibility.${value}.hint`),
    })),
  })

const fields = (view: NeedFormView): Html => {
  const { say, text, assessments, errors } = view
  return html`${localisedFields(view, 'title')}
  ${selectField({
    name: 'assessment',
    label: say('field.assessment'),
    hint: say('field.assessment.hint'),
    value: text('assessment'),
    error: errors.get('assessment'),
    choices: assessments,
  })}
  ${selectField({
    name: 'urgency',
    label: say('field.urgency'),
    width: 'medium',
    value: text('urgency'),
    choices: urgencies.map((value) => ({ value, label: say(`urgency.${value}`) })),
  })}
  ${termsFields(view)} ${localisedFields(view, 'words')} ${periodFields(view)}
  ${languagesField(view)} ${estimateFields(view)}
  ${view.startedFrom === undefined ? visibilityField(view) : nothing}`
}

/** What a site needs: stating it, or stating it anew. */
export const needFormPage = (view: NeedFormView): Html => {
  const { say, title, above, action, errors, refused, startedFrom, site, siteName } = view
  const hidden = (name: string, value: string | undefined): Html =>
    value === undefined ? nothing : html`<input type="hidden" name="${name}" value="${value}" />`
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede: say('need.form.lede', { site: siteName }) })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${hidden('site', site)} ${hidden('startedFrom', startedFrom)} ${fields(view)}
        <p class="actions">${button({ label: say('form.save'), kind: 'filled' })}</p>
      </form>
    </div>`
}
