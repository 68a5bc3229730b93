import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'
import { languages } from '#kit/text/localised.ts'

import { measuresRoute, previewMeasureRoute } from '../../http/measures-routes.ts'
import { carriedFields, ruleField, ruleNumbers } from './measure-field.ts'
import { fieldFrame, type FieldsView, ruleFields } from './rule-fields.ts'

export type MeasureFormView = FieldsView & {
  readonly places: readonly Choice[]
  /** Who may see it: public, joint, or the member's own side. */
  readonly visibilities: readonly Choice[]
  /** The city whose clocks times are entered in. */
  readonly clock: string
}

const section = (title: string, body: Html): Html =>
  html`<section class="stack">
    <h2>${title}</h2>
    ${body}
  </section>`

const carried = ({ entered }: MeasureFormView): Html =>
  html`${carriedFields.flatMap((name) =>
    entered
      .all(name)
      .filter((value) => value !== '')
      .map((value) => html`<input type="hidden" name="${name}" value="${value}" />`),
  )}`

/** What the alert says, beside the rules that a person has to find in it. */
const alertText = ({ say, entered }: MeasureFormView): Html => {
  const text = entered.text('alert-text')
  if (text === '') return nothing
  return html`<section class="leaf stack" aria-labelledby="alert-text">
    <h2 id="alert-text">${say('form.alert')}</h2>
    <p class="soft">${say('form.alert.hint')}</p>
    ${text.split(/\n{2,}/).map((paragraph) => html`<p class="prose" dir="auto">${paragraph}</p>`)}
  </section>`
}

const whatFields = (view: MeasureFormView): Html => {
  const { say } = view
  return section(
    say('form.what'),
    html`
      ${languages.map((language) =>
        textField({
          ...fieldFrame(view, `title-${language}`),
          label: say('field.title', { language: say(`language.${language}`) }),
          hint: language === 'en' ? say('field.title.hint') : undefined,
          language,
        }),
      )}
    `,
  )
}

const whereFields = (view: MeasureFormView): Html => {
  const { say, places } = view
  const other = ['region', 'city'].map((name) => fieldFrame(view, name))
  return section(
    say('form.where'),
    html`
      ${selectField({
        ...fieldFrame(view, 'place'),
        label: say('field.place'),
        hint: say('field.place.hint'),
        required: true,
        choices: [{ value: '', label: say('field.choose') }, ...places],
      })}
      ${disclosure({
        summary: say('field.other-place'),
        open: other.some(({ value, error }) => value !== '' || error !== undefined),
        body: html`${textField({ ...fieldFrame(view, 'region'), label: say('field.region'), hint: say('field.region.hint') })}
        ${textField({ ...fieldFrame(view, 'city'), label: say('field.city') })}`,
      })}
    `,
  )
}

const whenFields = (view: MeasureFormView): Html => {
  const { say, clock } = view
  return section(
    say('form.when'),
    html`
      <div class="filters">
        ${textField({ ...fieldFrame(view, 'from'), label: say('field.from'), kind: 'date', required: true, width: 'medium' })}
        ${textField({ ...fieldFrame(view, 'until'), label: say('field.until'), hint: say('field.until.hint'), kind: 'date', width: 'medium' })}
      </div>
      <div class="filters">
        ${textField({ ...fieldFrame(view, 'announced'), label: say('field.announced'), hint: say('field.announced.hint'), kind: 'date', required: true, width: 'medium' })}
        ${textField({ ...fieldFrame(view, 'announced-time'), label: say('field.announced-time', { clock }), kind: 'time', width: 'short' })}
      </div>
    `,
  )
}

const rulesFields = (view: MeasureFormView): Html => {
  const hasRule = (number: number): boolean =>
    view.entered.text(ruleField(number, 'kind')) !== '' ||
    view.errors.some(({ field }) => field.startsWith(ruleField(number, '')))
  return section(
    view.say('form.rules'),
    html`${ruleNumbers.map((number) =>
      number === 1
        ? ruleFields(view, number)
        : disclosure({
            summary: view.say('field.another-rule', { number }),
            open: hasRule(number),
            body: ruleFields(view, number),
          }),
    )}`,
  )
}

const standingFields = (view: MeasureFormView): Html => {
  const { say, entered, visibilities } = view
  return section(
    say('form.source'),
    html`${choiceField({
      ...fieldFrame(view, 'traits'),
      label: say('form.traits'),
      several: true,
      chosen: entered.all('traits'),
      choices: (['recommended', 'targeted', 'prevails'] as const).map((value) => ({
        value,
        label: say(`trait.${value}`),
        hint: say(`trait.${value}.hint`),
      })),
    })}
    ${textField({ ...fieldFrame(view, 'source-name'), label: say('field.source-name'), hint: say('field.source-name.hint'), required: true })}
    ${textField({ ...fieldFrame(view, 'source-url'), label: say('field.source-url'), kind: 'url' })}
    ${choiceField({ ...fieldFrame(view, 'visibility'), label: say('field.visibility'), choices: visibilities, chosen: [entered.text('visibility')] })}`,
  )
}

/** Recording a measure: one form, then a preview of what it touches. */
export const measureFormPage = (view: MeasureFormView): Html => {
  const { say, errors } = view
  return html`${pageHead({
      title: say('form.title'),
      lede: say('form.lede'),
      above: { label: say('measures.title'), href: measuresRoute.href({}) },
    })}
    ${formErrorSummary({
      title: say('form.refused', { count: errors.length }),
      errors: errors.map(({ field, refusal }) => ({
        fieldId: field,
        text: say(`refused.${refusal}`),
      })),
    })}
    <form method="post" action="${previewMeasureRoute.href({})}" class="stack-wide" novalidate>
      ${carried(view)} ${alertText(view)} ${whatFields(view)} ${whereFields(view)}
      ${whenFields(view)} ${rulesFields(view)} ${standingFields(view)}
      <div class="actions">${button({ label: say('form.preview'), kind: 'filled' })}</div>
    </form>`
}
