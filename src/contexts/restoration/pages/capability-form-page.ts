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

import {
  type FormFields,
  languagesField,
  localisedFields,
  periodFields,
  termsFields,
} from './terms-fields.ts'

export type CapabilityFormView = FormFields & {
  readonly kind: 'competence' | 'offer'
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly institutions: readonly Choice[]
  /** The needs that an offer may answer. */
  readonly needs: readonly Choice[]
  readonly refused?: string
}

const line = (
  { say, text, errors }: FormFields,
  name: 'capacity' | 'since' | 'people' | 'offeredOn' | 'standsUntil',
  kind: 'text' | 'date' | 'number' = 'text',
): Html =>
  textField({
    name,
    label: say(`field.${name}`),
    kind,
    width: kind === 'text' ? 'full' : 'medium',
    value: text(name),
    error: errors.get(name),
    ...(name === 'standsUntil' && { hint: say('field.standsUntil.hint') }),
  })

const area = ({ say, text, errors }: FormFields, name: 'sources' | 'conditions' | 'bears'): Html =>
  textAreaField({
    name,
    label: say(`field.${name}`),
    hint: say(`field.${name}.hint`),
    value: text(name),
    error: errors.get(name),
    rows: 3,
  })

const visibility = ({ kind, say, text }: CapabilityFormView): Html =>
  choiceField({
    name: 'visibility',
    label: say('field.visibility'),
    chosen: [text('visibility') === 'joint' || kind === 'competence' ? 'joint' : 'own'],
    choices: (['own', 'joint'] as const).map((value) => ({
      value,
      label: say(`field.visibility.${value}`),
    })),
  })

const ownFields = (view: CapabilityFormView): Html =>
  view.kind === 'competence'
    ? html`${line(view, 'capacity')} ${line(view, 'since')} ${area(view, 'sources')}`
    : html`${selectField({
        name: 'need',
        label: view.say('field.need'),
        value: view.text('need'),
        choices: view.needs,
      })}
      ${line(view, 'offeredOn', 'date')} ${line(view, 'standsUntil', 'date')} ${periodFields(view)}
      ${line(view, 'people', 'number')} ${area(view, 'conditions')} ${area(view, 'bears')}`

/** What an institution can do, or offers: recording it. */
export const capabilityFormPage = (view: CapabilityFormView): Html => {
  const { say, title, lede, above, action, institutions, text, errors, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, words]) => ({ fieldId, text: words })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${selectField({
          name: 'institution',
          label: say('field.institution'),
          value: text('institution'),
          error: errors.get('institution'),
          choices: institutions,
        })}
        ${termsFields(view)} ${localisedFields(view, 'words')} ${languagesField(view)}
        ${ownFields(view)} ${visibility(view)}
        <p class="actions">${button({ label: say('form.save'), kind: 'filled' })}</p>
      </form>
    </div>`
}
