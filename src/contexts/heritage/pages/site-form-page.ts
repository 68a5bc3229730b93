import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import {
  choiceField,
  type Choice,
  selectField,
  textAreaField,
  textField,
} from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { grades, locationCertainties, periods, siteKinds } from '../domain/site.ts'
import type { HeritageWords } from '../messages/words.ts'

type Text =
  | 'name'
  | 'nameLanguage'
  | 'assertedBy'
  | 'kind'
  | 'place'
  | 'dating'
  | 'materials'
  | 'description-en'
  | 'description-es'
  | 'description-az'
  | 'latitude'
  | 'longitude'
  | 'certainty'
  | 'sources'
  | 'visibility'
  | 'publicSees'
  | 'otherSees'
  | 'whole'
  | 'wholeChosen'

export type SiteFormView = {
  readonly say: HeritageWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: Readonly<Record<Text, string>> & { readonly periods: readonly string[] }
  /** Sites that bear the name of what this one is a part of. */
  readonly wholes: readonly Choice[]
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

const line = (
  { say, values, errors }: SiteFormView,
  name: 'place' | 'dating' | 'materials' | 'latitude' | 'longitude' | 'whole',
  more: { readonly hint?: string; readonly width?: 'short' | 'medium' } = {},
): Html =>
  textField({
    name,
    label: say(`form.${name}`),
    value: values[name],
    error: errors.get(name),
    ...more,
  })

const naming = ({ say, values, errors }: SiteFormView): Html =>
  html`${textField({
    name: 'name',
    label: say('form.name'),
    value: values.name,
    error: errors.get('name'),
    required: true,
  })}
  ${textField({
    name: 'nameLanguage',
    label: say('form.name.language'),
    hint: say('form.name.language.hint'),
    value: values.nameLanguage,
    error: errors.get('nameLanguage'),
    width: 'short',
  })}
  ${textField({
    name: 'assertedBy',
    label: say('form.name.by'),
    hint: say('form.name.by.hint'),
    value: values.assertedBy,
  })}`

const placing = (view: SiteFormView): Html => {
  const { say, values } = view
  return html`${line(view, 'place', { hint: say('form.place.hint') })}
  ${line(view, 'latitude', { hint: say('form.coordinates.hint'), width: 'medium' })}
  ${line(view, 'longitude', { width: 'medium' })}
  ${selectField({
    name: 'certainty',
    label: say('form.certainty'),
    value: values.certainty,
    width: 'medium',
    choices: locationCertainties.map((value) => ({ value, label: say(`certainty.${value}`) })),
  })}`
}

const showing = ({ say, values }: SiteFormView): Html => {
  const sees = (name: 'publicSees' | 'otherSees'): Html =>
    selectField({
      name,
      label: say(`form.${name}`),
      value: values[name],
      width: 'medium',
      choices: grades.map((value) => ({ value, label: say(`grade.${value}`) })),
    })
  return html`${choiceField({
    name: 'visibility',
    label: say('form.visibility'),
    chosen: [values.visibility],
    choices: (['public', 'joint', 'own'] as const).map((value) => ({
      value,
      label: say(`seen.${value}`),
      hint: say(`form.visibility.${value}.hint`),
    })),
  })}
  ${sees('publicSees')} ${sees('otherSees')}`
}

const wholeFields = (view: SiteFormView): Html => {
  const { say, values, wholes } = view
  return html`${line(view, 'whole', { hint: say('form.whole.hint') })}
  ${
    wholes.length === 0
      ? nothing
      : html`<input type="hidden" name="wholeAsked" value="${values.whole}" /> ${choiceField({
            name: 'wholeChosen',
            label: say('form.whole.which'),
            choices: wholes,
            chosen: [values.wholeChosen],
          })}`
  }`
}

const more = (view: SiteFormView): Html => {
  const { say, values, errors } = view
  return html`<div class="stack">
    ${choiceField({
      name: 'periods',
      label: say('form.periods'),
      several: true,
      chosen: values.periods,
      choices: periods.map((value) => ({ value, label: say(`period.${value}`) })),
    })}
    ${line(view, 'dating')} ${line(view, 'materials', { hint: say('form.materials.hint') })}
    ${(['en', 'es', 'az'] as const).map((language) =>
      textAreaField({
        name: `description-${language}`,
        label: say(`form.description-${language}`),
        value: values[`description-${language}`],
        error: errors.get(`description-${language}`),
        language,
        rows: 3,
      }),
    )}
    ${textAreaField({
      name: 'sources',
      label: say('form.sources'),
      hint: say('form.sources.hint'),
      value: values.sources,
      error: errors.get('sources'),
      rows: 2,
    })}
    ${wholeFields(view)}
  </div>`
}

/** A site that is new here: its name and who says so, where it is, and who may know. */
export const siteFormPage = (view: SiteFormView): Html => {
  const { say, above, action, values, errors, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('add') })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${naming(view)}
        ${selectField({
          name: 'kind',
          label: say('form.kind'),
          value: values.kind,
          width: 'medium',
          error: errors.get('kind'),
          choices: siteKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
        })}
        ${placing(view)} ${showing(view)}
        ${disclosure({ summary: say('form.more'), open: errors.size > 0, body: more(view) })}
        <p class="actions">${button({ label: say('form.save'), kind: 'filled' })}</p>
      </form>
    </div>`
}
