import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { agreementLevels, cooperationFields } from '../domain/description.ts'
import type { AgreementWords } from '../messages/words.ts'

type Text =
  | 'key'
  | 'title-en'
  | 'title-es'
  | 'title-az'
  | 'level'
  | 'party-0'
  | 'party-1'
  | 'articles'
  | 'authenticLanguages'
  | 'prevailing'
  | 'prevailingLanguage'
  | 'translations'
  | 'replaces'
  | 'sources'
  | 'evidence'
  | 'remarks'

export type DescriptionFormView = {
  readonly say: AgreementWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: Readonly<Record<Text, string>> & {
    readonly fields: readonly string[]
    readonly constitutedByNotes: boolean
  }
  /** Sides of the relation, by their codes: suggestions for parties. */
  readonly sides: readonly { readonly value: string; readonly label: string }[]
  /** Only of an agreement that is new: its signature, and who sees it. */
  readonly beginning?: {
    readonly signedOn: string
    readonly place: string
    readonly isJoint: boolean
  }
  /** The instant of what is edited, for who comes second to be told. */
  readonly startedFrom?: string
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

const text = (
  { say, values, errors }: DescriptionFormView,
  name: Exclude<Text, 'level' | 'prevailing'>,
  more: { readonly hint?: string; readonly width?: 'short' | 'medium'; language?: string } = {},
): Html =>
  textField({
    name,
    label: say(`field.${name}`),
    value: values[name],
    error: errors.get(name),
    ...more,
  })

const area = (
  { say, values, errors }: DescriptionFormView,
  name: 'articles' | 'translations' | 'sources' | 'evidence' | 'remarks',
): Html =>
  textAreaField({
    name,
    label: say(`field.${name}`),
    hint: say(`field.${name}.hint`),
    value: values[name],
    error: errors.get(name),
    rows: name === 'articles' ? 6 : 3,
  })

const beginning = ({ say, beginning: first, errors }: DescriptionFormView): Html =>
  first === undefined
    ? nothing
    : html`${textField({
        name: 'signedOn',
        label: say('field.signedOn'),
        hint: say('field.date.hint'),
        value: first.signedOn,
        width: 'medium',
        error: errors.get('signedOn'),
      })}
      ${textField({ name: 'place', label: say('field.place'), value: first.place, width: 'medium' })}
      ${choiceField({
        name: 'visibility',
        label: say('field.visibility'),
        chosen: [first.isJoint ? 'joint' : 'own'],
        choices: (['joint', 'own'] as const).map((value) => ({
          value,
          label: say(`field.visibility.${value}`),
          hint: say(`field.visibility.${value}.agreement`),
        })),
      })}`

const main = (view: DescriptionFormView): Html => {
  const { say, values, errors } = view
  return html`${text(view, 'key', { hint: say('field.key.hint'), width: 'medium' })}
  ${(['en', 'es', 'az'] as const).map((language) => text(view, `title-${language}`, { language }))}
  ${selectField({
    name: 'level',
    label: say('field.level'),
    value: values.level,
    width: 'medium',
    choices: agreementLevels.map((value) => ({ value, label: say(`level.${value}`) })),
  })}
  ${text(view, 'party-0', { hint: say('field.party.hint'), width: 'medium' })}
  ${text(view, 'party-1', { width: 'medium' })} ${beginning(view)}
  ${choiceField({
    name: 'fields',
    label: say('field.fields'),
    several: true,
    chosen: values.fields,
    error: errors.get('fields'),
    choices: cooperationFields.map((value) => ({
      value,
      label: say(`cooperation.${value}`),
    })),
  })}`
}

const folded = (view: DescriptionFormView): Html => {
  const { say, values } = view
  return html`<div class="stack">
    ${area(view, 'articles')}
    ${text(view, 'authenticLanguages', { hint: say('field.languages.hint'), width: 'medium' })}
    ${selectField({
      name: 'prevailing',
      label: say('field.prevailing'),
      value: values.prevailing,
      width: 'medium',
      choices: (['not-recorded', 'equally-authentic', 'language'] as const).map((value) => ({
        value,
        label: say(`prevailing.${value}`),
      })),
    })}
    ${text(view, 'prevailingLanguage', { width: 'short' })} ${area(view, 'translations')}
    ${choiceField({
      name: 'constitutedByNotes',
      label: say('field.constituted.label'),
      several: true,
      chosen: values.constitutedByNotes ? ['yes'] : [],
      choices: [{ value: 'yes', label: say('field.constituted') }],
    })}
    ${text(view, 'replaces', { hint: say('field.replaces.hint') })} ${area(view, 'sources')}
    ${area(view, 'evidence')} ${area(view, 'remarks')}
  </div>`
}

/** What an agreement is: recording one, or describing it anew. */
export const descriptionFormPage = (view: DescriptionFormView): Html => {
  const { say, title, above, action, errors, refused, startedFrom } = view
  const isOpen = startedFrom !== undefined || errors.size > 0
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, words]) => ({ fieldId, text: words })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${
          startedFrom === undefined
            ? nothing
            : html`<input type="hidden" name="startedFrom" value="${startedFrom}" />`
        }
        ${main(view)} ${disclosure({ summary: say('form.more'), open: isOpen, body: folded(view) })}
        <p class="actions">${button({ label: say('form.save'), kind: 'filled' })}</p>
      </form>
    </div>`
}
