import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { type ClauseField, units, type WrittenClauses } from '../../domain/clause-form.ts'
import type { ClauseFormWords } from '../../messages/clause-form-words.ts'

/** The clauses as they were understood, in one language. */
export type ReadBack = {
  readonly language: Language
  readonly name: string
  readonly sentences: readonly string[]
}

export type ClausesFormView = {
  readonly say: ClauseFormWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: WrittenClauses
  readonly startedFrom: string
  readonly errors: ReadonlyMap<ClauseField, string>
  /** Once they were read: in every language, and what entry into force comes to. */
  readonly readBack?: { readonly texts: readonly ReadBack[]; readonly force: string }
  readonly refused?: string
}

type Drawn = { readonly hint?: string; readonly width?: 'short' | 'medium' }

export const text = (view: ClausesFormView, name: ClauseField, drawn: Drawn = {}): Html => {
  const { say, values, errors } = view
  return textField({
    name,
    label: say(`field.${name}`),
    value: values[name],
    error: errors.get(name),
    ...drawn,
  })
}

export const select = (
  view: ClausesFormView,
  name: ClauseField,
  choices: readonly { readonly value: string; readonly label: string }[],
): Html => {
  const { say, values, errors } = view
  return selectField({
    name,
    label: say(`field.${name}`),
    value: values[name],
    error: errors.get(name),
    choices,
  })
}

const unitChoices = ({ say }: ClausesFormView) =>
  units.map((value) => ({ value, label: say(`unit.${value}`) }))

export const period = (view: ClausesFormView, number: ClauseField, unit: ClauseField): Html =>
  html`<div class="field-pair">
    ${text(view, number, { width: 'short' })} ${select(view, unit, unitChoices(view))}
  </div>`

export const tick = (
  view: ClausesFormView,
  name: 'provisionalPartial' | 'denunciationBreach',
): Html => {
  const { say, values } = view
  return choiceField({
    name,
    label: say(`field.${name}`),
    several: true,
    chosen: values[name] === '' ? [] : ['yes'],
    choices: [{ value: 'yes', label: say(`field.${name}.yes`) }],
  })
}

export const section = (title: string, body: Html): Html =>
  html`<section class="leaf stack">
    <h2>${title}</h2>
    ${body}
  </section>`
