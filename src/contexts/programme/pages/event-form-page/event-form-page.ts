import { button, buttonLink } from '#kit/html/components/button.ts'
import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { differenceTable } from '../difference-table.ts'
import { doubleBookingsSection } from '../double-bookings.ts'
import type { EventFormView } from './event-form-view.ts'
import {
  conditionFields,
  type ErrorOf,
  institutionFields,
  languageFields,
  planChoice,
  restFields,
  timeFields,
} from './folded-fields.ts'

const conflictNote = ({ conflict, say }: EventFormView): Html => {
  if (conflict === undefined) return nothing
  return html`<section class="leaf stack" role="alert" id="conflict" tabindex="-1">
    <h2>${say('conflict.title')}</h2>
    <p>${conflict.sentence}</p>
    ${differenceTable({
      id: 'conflict-theirs',
      caption: say('conflict.theirs'),
      differences: conflict.theirs,
      say,
    })}
    ${differenceTable({
      id: 'conflict-yours',
      caption: say('conflict.yours'),
      differences: conflict.yours,
      say,
      columns: { before: say('conflict.in-force'), after: say('conflict.typed') },
    })}
  </section>`
}

const lookedFor = ({ looked, language }: EventFormView): Html => {
  if (looked === undefined) return nothing
  return looked.found.length === 0
    ? flashMessage({ text: looked.none })
    : doubleBookingsSection(looked.found, language)
}

const placeFields = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values, venues, countries, cityHint } = view
  return html`${selectField({
      name: 'venue',
      label: say('field.place'),
      hint: say('form.place.hint'),
      choices: venues,
      value: values.venue,
      error: errorOf('venue'),
    })}
    <div class="filters event-form-days">
      ${textField({
        name: 'city',
        label: say('form.city'),
        hint: cityHint,
        value: values.city,
        width: 'medium',
        error: errorOf('city'),
      })}
      ${selectField({
        name: 'country',
        label: say('form.country'),
        choices: countries,
        value: values.country,
        width: 'medium',
      })}
    </div>`
}

const mainFields = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values, language, disciplines, programmes } = view
  return html`${textField({
    name: `title-${language}`,
    label: say('field.title'),
    value: values.title[language],
    language,
    error: errorOf(`title-${language}`),
  })}
  ${selectField({
    name: 'discipline',
    label: say('field.discipline'),
    choices: [{ value: '', label: say('form.choose') }, ...disciplines],
    value: values.discipline,
    width: 'medium',
    error: errorOf('discipline'),
  })}
  ${textField({
    name: 'date',
    label: say('field.date'),
    hint: say('form.date.hint'),
    value: values.date,
    width: 'medium',
    autocomplete: 'off',
    error: errorOf('date'),
  })}
  ${placeFields(view, errorOf)}
  ${
    programmes.length === 0
      ? html`<input type="hidden" name="programme" value="${values.programme}" />`
      : selectField({
          name: 'programme',
          label: say('field.programme'),
          choices: programmes,
          value: values.programme,
          width: 'medium',
          error: errorOf('programme'),
        })
  }`
}

const whoseFields = ({ say, values, whose }: EventFormView, errorOf: ErrorOf): Html =>
  whose === undefined
    ? nothing
    : html`${choiceField({
        name: 'owner',
        label: say('form.owner'),
        choices: whose.owners,
        chosen: [values.owner],
      })}
      ${choiceField({
        name: 'visibility',
        label: say('form.visibility'),
        choices: whose.visibilities,
        chosen: [values.visibility],
        error: errorOf('visibility'),
      })}`

const form = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say } = view
  return html`<form method="post" action="${view.action}" class="stack-wide" novalidate>
    <input type="hidden" name="started-from" value="${view.startedFrom}" />
    <div class="leaf">${mainFields(view, errorOf)}</div>
    <div class="stack event-form-folds">
      ${timeFields(view, errorOf)} ${languageFields(view, errorOf)} ${whoseFields(view, errorOf)}
      ${planChoice(view, errorOf)} ${conditionFields(view, errorOf)}
      ${institutionFields(view, errorOf)} ${restFields(view, errorOf)}
    </div>
    <div class="actions">
      ${button({ label: view.submit, kind: 'filled' })}
      ${button({ label: view.look, name: 'step', value: 'look' })}
      ${view.repeat && button({ label: view.repeat, name: 'step', value: 'repeat' })}
      ${buttonLink({ label: say('form.leave'), href: view.above.href, kind: 'quiet' })}
    </div>
  </form>`
}

/** Four fields are enough for an event; the rest is folded below them. */
export const eventFormPage = (view: EventFormView): Html => {
  const errorOf: ErrorOf = (id) => view.errors.find(({ fieldId }) => fieldId === id)?.text
  return html`${pageHead({ title: view.title, lede: view.lede, above: view.above })}
  ${conflictNote(view)} ${lookedFor(view)}
  ${formErrorSummary({ title: view.say('form.errors'), errors: view.errors })}
  ${form(view, errorOf)}`
}
