import { button } from '#kit/html/components/button.ts'
import { choiceField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { sourceFields } from './capture-page.ts'
import { markedText } from './marked-text.ts'
import { reviewPeople } from './review-people.ts'
import { reviewInstitutions, reviewTopics } from './review-records.ts'
import { reviewSaid } from './review-said.ts'
import type { ReviewView } from './review-view.ts'

const found = ({ say, pieces, labels, legend, values }: ReviewView): Html =>
  html`<section class="capture-text" aria-labelledby="text-title" tabindex="0">
    <h2 id="text-title">${say('review.text')}</h2>
    <ul class="found-legend">
      ${legend.map(({ kind, label }) => html`<li><span class="found found-${kind}">${label}</span></li>`)}
    </ul>
    ${markedText({ pieces, language: values.language, labels })}
  </section>`

const meeting = ({ say, values, errors, onRecord }: ReviewView): Html =>
  html`<section class="stack" aria-labelledby="meeting-title">
    <h2 id="meeting-title">${say('review.meeting')}</h2>
    ${onRecord.map(({ label, href }) =>
      marginNote({
        text: html`${say('review.on-record')} <a href="${href}">${label}</a>`,
      }),
    )}
    ${
      onRecord.length === 0
        ? nothing
        : choiceField({
            name: 'into',
            label: say('review.into'),
            error: errors.get('into'),
            choices: [
              ...onRecord.map(({ id, label }) => ({
                value: id,
                label: say('review.into.record', { title: label }),
              })),
              { value: '', label: say('review.into.own') },
            ],
            chosen: [values.into],
          })
    }
    <div class="capture-own">
      ${textField({
        name: 'title',
        label: say('review.title-of'),
        value: values.title,
        error: errors.get('title'),
      })}
      ${textField({
        name: 'on',
        label: say('review.on'),
        hint: say('review.on.hint'),
        value: values.on,
        width: 'medium',
        error: errors.get('on'),
      })}
    </div>
    ${textField({ name: 'place', label: say('review.place'), value: values.place, width: 'medium' })}
  </section>`

const keeping = ({ say, values, errors }: ReviewView): Html =>
  html`<section class="stack" aria-labelledby="keep-title">
    <h2 id="keep-title">${say('review.source')}</h2>
    ${sourceFields(say, values, (field) => errors.get(field))}
    ${choiceField({
      name: 'keep',
      label: say('keep'),
      choices: [
        { value: 'own', label: say('keep.own') },
        { value: 'shared', label: say('keep.shared') },
        { value: 'no', label: say('keep.no') },
      ],
      chosen: [values.keep],
    })}
    <div class="capture-own">
      ${choiceField({
        name: 'visibility',
        label: say('visibility'),
        hint: say('visibility.hint'),
        choices: [
          { value: 'joint', label: say('visibility.joint') },
          { value: 'own', label: say('visibility.own') },
        ],
        chosen: [values.visibility],
      })}
    </div>
  </section>`

/** What a text tells, beside the text: corrected and confirmed in one pass. */
export const reviewPage = (view: ReviewView): Html => {
  const { say, above, action, values, errors, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('review.title'), lede: say('review.lede') })}
    ${formErrorSummary({
      title: say('review.faults', { count: errors.size }),
      errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    })}
    <div class="capture">
      ${found(view)}
      <form
        method="post"
        action="${action}"
        enctype="multipart/form-data"
        class="capture-proposals"
        novalidate
      >
        <input type="hidden" name="key" value="${values.key}" />
        <input type="hidden" name="language" value="${values.language}" />
        <input type="hidden" name="text" value="${values.text}" />
        ${meeting(view)} ${reviewPeople(view)} ${reviewSaid(view)} ${reviewInstitutions(view)}
        ${reviewTopics(view)} ${keeping(view)}
        <p class="actions">
          ${button({ label: say('review.confirm'), kind: 'filled', name: 'step', value: 'confirm' })}
          ${button({ label: say('review.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
        </p>
      </form>
    </div>`
}
