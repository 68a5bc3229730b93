import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { proposal } from '#kit/html/components/proposal.ts'
import { type Html, html } from '#kit/html/html.ts'

import { noUndertaking, type UndertakingRow } from './review-values.ts'
import type { ReviewView } from './review-view.ts'

const fieldsOf = (view: ReviewView, row: UndertakingRow, index: number): Html => {
  const { say, values, choices, errors } = view
  const name = (field: string): string => `undertaking-${String(index)}-${field}`
  return html`<input type="hidden" name="${name('wording')}" value="${row.wording}" />
    ${textAreaField({
      name: name('text'),
      label: say('undertaking.text'),
      value: row.text,
      language: values.language,
      rows: 3,
      error: errors.get(name('text')),
    })}
    ${selectField({
      name: name('whose'),
      label: say('undertaking.whose'),
      choices: choices.whose,
      value: row.whose,
      width: 'medium',
      error: errors.get(name('whose')),
    })}
    ${textField({
      name: name('owner'),
      label: say('undertaking.owner'),
      value: row.owner,
      width: 'medium',
    })}
    ${selectField({
      name: name('modality'),
      label: say('undertaking.modality'),
      choices: choices.modalities,
      value: row.modality,
      width: 'medium',
      error: errors.get(name('modality')),
    })}`
}

const titleOf = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text)

/** What somebody said would be done, and how firmly. */
export const reviewSaid = (view: ReviewView): Html => {
  const { say, values } = view
  const { undertakings } = values
  return html`<section class="stack" aria-labelledby="said-title">
    <h2 id="said-title">${say('review.said')}</h2>
    <p class="prose soft">${say('review.said.lede')}</p>
    ${undertakings.map((row, index) =>
      proposal({
        id: `undertaking-${String(index)}`,
        title: titleOf(row.wording === '' ? row.text : row.wording),
        take: row.take,
        where: { label: say('review.where'), href: `#found-undertaking-${String(index)}` },
        fields: fieldsOf(view, row, index),
      }),
    )}
    ${disclosure({
      summary: say('review.said.more'),
      body: html`<input type="hidden" name="undertaking-${undertakings.length}-take" value="yes" />
        ${fieldsOf(view, noUndertaking, undertakings.length)}`,
    })}
    <input type="hidden" name="undertaking-count" value="${undertakings.length + 1}" />
  </section>`
}
