import { button } from '#kit/html/components/button.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ClausesFormView } from './clause-field.ts'
import { force } from './force-section.ts'
import { denunciation, duration, provisional, survival } from './later-sections.ts'

const readBack = ({ say, readBack: read }: ClausesFormView): Html =>
  read === undefined
    ? nothing
    : html`<section class="leaf stack" role="status" aria-labelledby="read-back-title">
        <h2 id="read-back-title">${say('read-back.title')}</h2>
        <div class="paths">
          ${read.texts.map(
            ({ language, name, sentences }) =>
              html`<div lang="${language}">
                <h3>${name}</h3>
                <ul>
                  ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
                </ul>
              </div>`,
          )}
        </div>
        <p class="prose">${read.force}</p>
        <p class="actions">
          ${button({ label: say('form.record'), kind: 'filled', name: 'step', value: 'record', form: 'clauses' })}
        </p>
      </section>`

/** The final clauses: entered as data, read back in words of every language, then recorded. */
export const clausesFormPage = (view: ClausesFormView): Html => {
  const { say, above, action, errors, refused, startedFrom } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('title'), lede: say('lede') })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, words]) => ({ fieldId, text: words })),
      })}
      ${readBack(view)}
      <form method="post" action="${action}" id="clauses" class="stack-wide" novalidate>
        <input type="hidden" name="startedFrom" value="${startedFrom}" />
        ${force(view)} ${provisional(view)} ${duration(view)} ${denunciation(view)}
        ${survival(view)}
        <p class="actions">
          ${button({ label: say('form.read-back'), kind: view.readBack === undefined ? 'filled' : 'outlined', name: 'step', value: 'read' })}
        </p>
      </form>
    </div>`
}
