import { button, buttonLink } from '#kit/html/components/button.ts'
import { choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import type { SeriesDay, SeriesPreview, SeriesView } from './series-view.ts'

type ErrorOf = (id: string) => string | undefined

const endFields = ({ say, values }: SeriesView, errorOf: ErrorOf): Html =>
  html`${choiceField({
      name: 'ends',
      label: say('series.ends'),
      choices: (['times', 'until'] as const).map((each) => ({
        value: each,
        label: say(`series.ends.${each}`),
      })),
      chosen: [values.ends],
    })}
    <div class="series-times">
      ${textField({
        name: 'times',
        label: say('series.times'),
        hint: say('series.times.hint'),
        value: values.times,
        kind: 'number',
        width: 'medium',
        min: 2,
        max: 60,
        error: errorOf('times'),
      })}
    </div>
    <div class="series-until">
      ${textField({
        name: 'until',
        label: say('series.until'),
        hint: say('series.until.hint'),
        value: values.until,
        width: 'medium',
        autocomplete: 'off',
        error: errorOf('until'),
      })}
    </div>`

const ruleForm = (view: SeriesView, errorOf: ErrorOf): Html => {
  const { say, values, rules, action, preview } = view
  return html`<form method="get" action="${action}" class="leaf stack series-rule" novalidate>
    ${choiceField({
      name: 'rule',
      label: say('series.rule'),
      choices: rules,
      chosen: [values.rule === '' ? (rules[0]?.value ?? '') : values.rule],
    })}
    <div class="series-steps stack">
      ${textField({
        name: 'every',
        label: say('series.every'),
        hint: say('series.every.hint'),
        value: values.every,
        kind: 'number',
        width: 'short',
        min: 1,
        max: 52,
        error: errorOf('every'),
      })}
      ${endFields(view, errorOf)}
    </div>
    <div class="series-named">
      ${textAreaField({
        name: 'days',
        label: say('series.days'),
        hint: say('series.days.hint'),
        value: values.days,
        rows: 3,
        error: errorOf('days'),
      })}
    </div>
    <div class="actions">
      ${button({
        label: say('series.show'),
        kind: preview === undefined ? 'filled' : 'outlined',
      })}
    </div>
  </form>`
}

const dayRow = (day: SeriesDay, say: SeriesView['say']): Html => {
  const id = `day-${day.iso}`
  const isPossible = day.problem === ''
  return html`<li class="series-day">
    <div class="choice">
      <input
        type="checkbox"
        id="${id}"
        name="day"
        value="${day.iso}"
        ${isPossible ? 'checked' : 'disabled'}
      />
      <label for="${id}">${day.date}${day.hours && html`, ${day.hours}`}</label>
      ${isPossible ? nothing : html`<p class="field-error">${say('series.no-such-time')}</p>`}
      ${day.conflicts.map((text) => html`<p class="field-hint"><bdi>${text}</bdi></p>`)}
    </div>
  </li>`
}

const previewForm = (view: SeriesView, preview: SeriesPreview): Html => {
  const { say, action, sayProgramme, above } = view
  const { days, notes, series, startedFrom } = preview
  return html`<section aria-labelledby="preview" class="stack">
    <h2 id="preview">${say('series.preview', { count: days.length })}</h2>
    ${notes.map((note) => html`<p class="soft prose">${note}</p>`)}
    <form method="post" action="${action}" class="stack">
      <input type="hidden" name="series" value="${series}" />
      <input type="hidden" name="started-from" value="${startedFrom}" />
      <ul class="series-days">
        ${days.map((day) => dayRow(day, say))}
      </ul>
      <div class="actions">
        ${button({ label: say('series.submit'), kind: 'filled' })}
        ${buttonLink({ label: sayProgramme('form.leave'), href: above.href, kind: 'quiet' })}
      </div>
    </form>
  </section>`
}

/** Repeating an event: a rule, the dates that follow from it, and only then the events. */
export const seriesPage = (view: SeriesView): Html => {
  const { say, sayProgramme, above, lede, errors, preview, needsADay } = view
  const errorOf: ErrorOf = (id) => errors.find(({ fieldId }) => fieldId === id)?.text
  if (needsADay !== undefined) {
    return html`${pageHead({ title: say('series.title'), above })}
    ${emptyState({
      title: say('series.wrong.series-needs-a-day'),
      text: say('series.needs-a-day.hint'),
      action: buttonLink({
        label: sayProgramme('event.edit'),
        href: needsADay.href,
        kind: 'filled',
      }),
    })}`
  }
  return html`${pageHead({ title: say('series.title'), lede, above })}
    ${formErrorSummary({ title: sayProgramme('form.errors'), errors })}
    <div class="stack-wide">
      ${ruleForm(view, errorOf)} ${preview === undefined ? nothing : previewForm(view, preview)}
    </div>`
}
