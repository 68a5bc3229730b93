import { button } from '#kit/html/components/button.ts'
import { type Choice, choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestAsWritten, GuestField } from '../domain/guest-details.ts'
import type { GuestWords } from '../messages/words.ts'
import {
  type AnswerChoices,
  attendanceField,
  companionFields,
  fallbackField,
  needsAndNoteFields,
} from './answer-fields.ts'

export type GuestFormView = {
  readonly say: GuestWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: GuestAsWritten
  readonly errors: ReadonlyMap<GuestField, string>
  readonly languages: readonly Choice[]
  /** The place in the order; undefined for a new guest, who comes last. */
  readonly place?: { readonly value: number; readonly most: number }
  /** Whether both sides see them; undefined where that cannot be. */
  readonly isShared?: boolean
  /** What they answered, in a sentence. */
  readonly answered?: string
  /** For an answer that came by note or telephone. */
  readonly answer?: AnswerChoices
  readonly mayRemove: boolean
  readonly did?: string
  readonly refused?: string
}

const errorOf = ({ errors }: GuestFormView, field: GuestField) => ({ error: errors.get(field) })

const details = (view: GuestFormView): Html => {
  const { say, values, languages, place } = view
  const text = (name: 'name' | 'capacity' | 'institution') =>
    textField({
      name,
      label: say(`field.${name}`),
      value: values[name],
      ...errorOf(view, name),
      ...(name === 'name' ? { required: true } : {}),
    })
  return html`${textField({
    name: 'form-of-address',
    label: say('field.form-of-address'),
    hint: say('field.form-of-address.hint'),
    value: values['form-of-address'],
    width: 'medium',
    ...errorOf(view, 'form-of-address'),
  })}
  ${text('name')} ${text('capacity')} ${text('institution')}
  ${textField({
    name: 'email',
    kind: 'email',
    label: say('field.email'),
    hint: say('field.email.hint'),
    value: values.email,
    ...errorOf(view, 'email'),
  })}
  ${selectField({
    name: 'language',
    label: say('field.language'),
    choices: languages,
    value: values.language,
    width: 'medium',
    ...errorOf(view, 'language'),
  })}
  ${textField({
    name: 'companions',
    kind: 'number',
    label: say('field.companions'),
    value: values.companions,
    width: 'short',
    min: 0,
    max: 9,
    ...errorOf(view, 'companions'),
  })}
  ${
    place === undefined
      ? nothing
      : textField({
          name: 'place',
          kind: 'number',
          label: say('field.place'),
          hint: say('field.place.hint', { most: place.most }),
          value: String(place.value),
          width: 'short',
          min: 1,
          max: place.most,
        })
  }`
}

const sharing = ({ say, isShared }: GuestFormView): Html =>
  isShared === undefined
    ? nothing
    : choiceField({
        name: 'shared',
        label: say('field.shared'),
        several: true,
        chosen: isShared ? ['both'] : [],
        choices: [{ value: 'both', label: say('field.shared.both') }],
      })

const recordAnswer = ({ say, action, answer }: GuestFormView): Html =>
  answer === undefined
    ? nothing
    : html`<section class="leaf stack">
        <h2>${say('answer.record')}</h2>
        <p class="soft">${say('answer.record.text')}</p>
        <form method="post" action="${action}" class="stack">
          ${choiceField({
            name: 'by',
            label: say('answer.by'),
            chosen: ['note'],
            choices: (['note', 'telephone'] as const).map((value) => ({
              value,
              label: say(`answer.by.${value}`),
            })),
          })}
          ${attendanceField(say, answer)}
          ${companionFields(say, answer, { id: 'answer-companions' })} ${fallbackField(say, answer)}
          ${needsAndNoteFields(say, answer)}
          <p class="actions">
            ${button({ label: say('answer.record.submit'), name: 'act', value: 'answer' })}
          </p>
        </form>
      </section>`

const removal = ({ say, action, mayRemove }: GuestFormView): Html =>
  mayRemove
    ? html`<section class="leaf stack">
        <h2>${say('guest.remove')}</h2>
        <p class="soft">${say('guest.remove.text')}</p>
        <form method="post" action="${action}">
          ${button({ label: say('guest.remove'), name: 'act', value: 'remove' })}
        </form>
      </section>`
    : nothing

/** One guest of the list: what is written of them, what they answered, taking them off. */
export const guestFormPage = (view: GuestFormView): Html => {
  const { say, title, above, action, errors, answered, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, ...(answered === undefined ? {} : { lede: answered }) })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${details(view)} ${sharing(view)}
        <p class="actions">
          ${button({ label: say('guest.save'), kind: 'filled', name: 'act', value: 'save' })}
        </p>
      </form>
      ${recordAnswer(view)} ${removal(view)}
    </div>`
}
