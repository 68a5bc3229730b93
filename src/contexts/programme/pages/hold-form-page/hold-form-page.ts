import { button, buttonLink } from '#kit/html/components/button.ts'
import { textAreaField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { bookingWords } from '../../messages/booking-words.ts'

export const holdFields = ['date', 'start', 'end', 'note'] as const
export type HoldField = (typeof holdFields)[number]

/** Asking to hold a venue: what is typed, and exactly what the other side will see of it. */
export type HoldFormView = {
  readonly language: Language
  readonly venue: string
  readonly lede: string
  readonly city: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly submit: string
  /** What the other side sees, and what it does not. */
  readonly sees: readonly [string, string]
  readonly typed: Readonly<Record<HoldField, string>>
  readonly errors: readonly { readonly field: HoldField; readonly text: string }[]
}

export const holdFormPage = (view: HoldFormView): Html => {
  const say = bookingWords(view.language)
  const { typed, errors } = view
  const errorOf = (name: HoldField): string | undefined =>
    errors.find(({ field }) => field === name)?.text
  return html`${pageHead({
      title: say('hold.form.title', { venue: view.venue }),
      lede: view.lede,
      above: view.above,
    })}
    ${formErrorSummary({
      title: say('hold.form.errors'),
      errors: errors.map(({ field, text }) => ({ fieldId: field, text })),
    })}
    <form method="post" action="${view.action}" class="stack-wide" novalidate>
      <div class="leaf">
        ${textField({
          name: 'date',
          label: say('hold.form.date'),
          hint: `${say('hold.form.date.hint')} ${say('hold.form.times.hint', { city: view.city })}`,
          value: typed.date,
          width: 'medium',
          autocomplete: 'off',
          error: errorOf('date'),
        })}
        <div class="filters event-form-days">
          ${textField({
            name: 'start',
            label: say('hold.form.start'),
            value: typed.start,
            kind: 'time',
            width: 'short',
            error: errorOf('start'),
          })}
          ${textField({
            name: 'end',
            label: say('hold.form.end'),
            value: typed.end,
            kind: 'time',
            width: 'short',
            error: errorOf('end'),
          })}
        </div>
        ${textAreaField({
          name: 'note',
          label: say('hold.form.note'),
          hint: say('hold.form.note.hint'),
          value: typed.note,
          rows: 3,
          error: errorOf('note'),
        })}
      </div>
      <section class="stack" aria-labelledby="sees">
        <h2 id="sees">${say('hold.form.sees')}</h2>
        ${view.sees.map((text) => marginNote({ text }))}
      </section>
      <div class="actions">
        ${button({ label: view.submit, kind: 'filled' })}
        ${buttonLink({ label: say('hold.form.leave'), href: view.above.href, kind: 'quiet' })}
      </div>
    </form>`
}
