import { button, buttonLink } from '#kit/html/components/button.ts'
import { textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { endMeasureRoute } from '../../http/measures-routes.ts'
import { fieldFrame, type FieldsView } from '../measure-form/rule-fields.ts'
import { type Impact, measureImpact } from '../measure-impact.ts'
import type { MeasureView } from '../measure-in-words.ts'

export type EndView = Omit<FieldsView, 'disciplines'> & {
  readonly measure: MeasureView
  /** The city by whose clocks times are entered. */
  readonly clock: string
  /** Undefined as long as no end is proposed. */
  readonly impact: Impact | undefined
}

const endFields = ['last-day', 'announced', 'announced-time'] as const

const askWhen = (view: EndView): Html => {
  const { say, measure, clock, impact } = view
  return html`<form
    method="get"
    action="${endMeasureRoute.href({ id: measure.id })}"
    class="leaf stack"
    novalidate
  >
    <div class="filters">
      ${textField({ ...fieldFrame(view, 'last-day'), label: say('end.last-day'), kind: 'date', required: true, width: 'medium' })}
      ${textField({ ...fieldFrame(view, 'announced'), label: say('field.announced'), hint: say('field.announced.hint'), kind: 'date', required: true, width: 'medium' })}
      ${textField({ ...fieldFrame(view, 'announced-time'), label: say('field.announced-time', { clock }), kind: 'time', width: 'short' })}
    </div>
    <div class="actions">
      ${button({ label: say('form.preview'), ...(impact === undefined ? { kind: 'filled' } : {}) })}
    </div>
  </form>`
}

const confirm = ({ say, measure, entered }: EndView): Html =>
  html`<form method="post" action="${endMeasureRoute.href({ id: measure.id })}" class="actions">
    ${endFields.map(
      (name) => html`<input type="hidden" name="${name}" value="${entered.text(name)}" />`,
    )}
    ${button({ label: say('end.submit'), kind: 'filled' })}
    ${buttonLink({ label: say('withdraw.keep'), href: measure.href, kind: 'quiet' })}
  </form>`

/** When a measure ends as its authority announced it later, and what that would touch. */
export const endPage = (view: EndView): Html => {
  const { say, measure, errors, impact } = view
  return html`${pageHead({
      title: say('end.title'),
      lede: say('end.lede'),
      above: { label: measure.title, href: measure.href },
    })}
    ${formErrorSummary({
      title: say('form.refused', { count: errors.length }),
      errors: errors.map(({ field, refusal }) => ({
        fieldId: field,
        text: say(`refused.${refusal}`),
      })),
    })}
    <p class="prose">${measure.sentence}</p>
    ${askWhen(view)}
    ${impact === undefined ? nothing : html`${measureImpact(impact, say)} ${confirm(view)}`}`
}
