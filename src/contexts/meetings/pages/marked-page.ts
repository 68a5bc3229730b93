import { button, buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { proposal } from '#kit/html/components/proposal.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'
import { wordingFields, type WordingValues } from './wording-fields.ts'

/** A marked line of the notes, as it is to be confirmed. */
export type MarkedRow = {
  /** Which line of the notes it is. */
  readonly line: number
  /** As it stands there. */
  readonly words: string
  readonly language: string
  readonly take: boolean
  /** A side, `both`, or '' where the line does not tell. */
  readonly whose: string
  readonly cue: string
  readonly values: WordingValues
  /** An undertaking whose line reads almost like this one: perhaps it was only corrected. */
  readonly alike: { readonly text: string; readonly href: string } | undefined
}

export type MarkedPageView = {
  readonly say: MeetingWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly version: string
  readonly rows: readonly MarkedRow[]
  readonly sides: readonly { readonly value: string; readonly label: string }[]
  /** Those that became an undertaking before. */
  readonly recorded: readonly { readonly words: string; readonly href: string }[]
  /** By the field's name. */
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

const fieldsOf = ({ say, sides, errors }: MarkedPageView, row: MarkedRow): Html => {
  const prefix = `line-${String(row.line)}-`
  const whose = `${prefix}whose`
  const unsaid = row.whose === '' ? [{ value: '', label: say('said.whose.choose') }] : []
  const { language, cue, values } = row
  return html`<input type="hidden" name="line" value="${row.line}" />
    <input type="hidden" name="${prefix}cue" value="${cue}" />
    <input type="hidden" name="${prefix}language" value="${language}" />
    ${
      row.alike === undefined
        ? nothing
        : html`<p class="field-hint">
            ${say('marked.alike')} <a href="${row.alike.href}">${row.alike.text}</a>
          </p>`
    }
    ${selectField({
      name: whose,
      label: say('said.whose'),
      value: row.whose,
      choices: [...unsaid, ...sides],
      width: 'medium',
      error: errors.get(whose),
    })}
    ${wordingFields(say, values, { prefix, language, errors, cue })}`
}

const form = (view: MarkedPageView): Html => {
  const { say, action, version, rows } = view
  return html`<form method="post" action="${action}" class="stack" novalidate>
    <input type="hidden" name="version" value="${version}" />
    <section class="leaf stack marked-lines">
      ${rows.map((row) =>
        proposal({
          id: `line-${String(row.line)}`,
          title: row.words,
          take: row.take,
          where: {
            label: say('marked.line', { line: String(row.line) }),
            href: `${view.above.href}#noted-${String(row.line)}`,
          },
          fields: fieldsOf(view, row),
        }),
      )}
    </section>
    <p class="actions">${button({ label: say('marked.submit'), kind: 'filled' })}</p>
  </form>`
}

const done = ({ say, recorded }: MarkedPageView): Html =>
  recorded.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="recorded-title">
        <h2 id="recorded-title">${say('marked.recorded')}</h2>
        <ul class="notes">
          ${recorded.map(({ words, href }) => html`<li><a href="${href}">${words}</a></li>`)}
        </ul>
      </section>`

const summaryOf = ({ say, errors }: MarkedPageView): readonly FormError[] =>
  [...errors].map(([fieldId, fault]) => {
    const line = /\d+/.exec(fieldId)?.[0] ?? ''
    return { fieldId, text: say('marked.fault', { line, fault }) }
  })

/** The marked lines of the notes, each as the undertaking that it would become: confirmed in one pass. */
export const markedPage = (view: MarkedPageView): Html => {
  const { say, above, rows, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${formErrorSummary({ title: say('marked.faults'), errors: summaryOf(view) })}
    ${pageHead({ above, title: say('marked.title'), lede: say('marked.lede') })}
    <div class="stack-wide">
      ${
        rows.length === 0
          ? emptyState({
              title: say('marked.none.title'),
              text: say('marked.none'),
              action: buttonLink({ label: say('marked.back'), href: `${above.href}#notes` }),
            })
          : form(view)
      }
      ${done(view)}
    </div>`
}
