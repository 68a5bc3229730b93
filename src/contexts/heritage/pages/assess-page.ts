import { button } from '#kit/html/components/button.ts'
import { choiceField, fileField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import {
  type AssessmentFormView,
  certaintySelect,
  conditionChoice,
  extentSelect,
  hazardsField,
  hiddenFields,
  narrativeField,
  prioritySelect,
  signature,
  standing,
  termSelect,
} from './assessment-fields.ts'

/** What is above every form of an assessment: its title, and what has to be put right. */
export const assessmentHead = ({
  say,
  title,
  lede,
  above,
  errors,
  refused,
}: AssessmentFormView): Html =>
  html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
  ${pageHead({ above, title, lede })}
  ${formErrorSummary({
    title: say('form.errors'),
    errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
  })}`

const causePart = (view: AssessmentFormView): Html => {
  const { say, terms, all } = view
  const none = say('assess.none')
  return html`<div class="form-columns">
      ${termSelect(view, {
        name: 'cause',
        label: say('assess.causes'),
        hint: say('assess.causes.hint'),
        choices: terms.causes,
        none,
      })}
      ${certaintySelect(view, 'causeCertainty')}
    </div>
    ${disclosure({
      summary: say('assess.effects'),
      open: all('effects').length > 0,
      body: choiceField({
        name: 'effects',
        label: say('assess.effects'),
        several: true,
        chosen: all('effects'),
        choices: terms.effects,
      }),
    })}
    ${termSelect(view, { name: 'threat', label: say('assess.threat'), choices: terms.categories, none })}`
}

/** The rapid form: one screen, one cause, a picture, a signature. */
export const assessPage = (view: AssessmentFormView): Html =>
  html`${assessmentHead(view)} ${assessForm(view, { before: nothing })}`

/** The form itself, below whatever has to be chosen `before`. */
export const assessForm = (
  view: AssessmentFormView,
  { before }: { readonly before: Html },
): Html => {
  const { say, action } = view
  return html`<form
    method="post"
    action="${action}"
    enctype="multipart/form-data"
    class="leaf assess-form"
    novalidate
  >
    ${hiddenFields(view)}
    <div class="stack">
      ${before} ${conditionChoice(view)} ${narrativeField(view)}
      ${fileField({
        name: 'photograph',
        label: say('assess.photograph'),
        hint: say('assess.photograph.hint'),
        accept: 'image/jpeg,image/png,image/webp',
        several: true,
      })}
    </div>
    <div class="stack">
      ${extentSelect(view)} ${causePart(view)} ${prioritySelect(view)} ${hazardsField(view)}
    </div>
    <div class="stack">
      ${signature(view)} ${standing(view)}
      <p class="actions">${button({ label: say('assess.submit'), kind: 'filled' })}</p>
    </div>
  </form>`
}
