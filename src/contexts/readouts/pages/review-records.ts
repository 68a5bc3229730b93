import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { proposal } from '#kit/html/components/proposal.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { InstitutionRow } from './review-values.ts'
import type { ReviewView } from './review-view.ts'

const institutionFields = (view: ReviewView, row: InstitutionRow, index: number): Html => {
  const { say, choices, errors } = view
  const name = (field: string): string => `institution-${String(index)}-${field}`
  return html`${selectField({
      name: name('entry'),
      label: say('institution.entry'),
      choices: choices.institutions[index] ?? [],
      value: row.entry,
      error: errors.get(name('entry')),
    })}
    <div class="proposal-new">
      ${textField({
        name: name('name'),
        label: say('institution.name'),
        value: row.name,
        error: errors.get(name('name')),
      })}
      ${selectField({
        name: name('side'),
        label: say('institution.side'),
        choices: choices.sides,
        value: row.side,
        width: 'medium',
        error: errors.get(name('side')),
      })}
      ${selectField({
        name: name('kind'),
        label: say('institution.kind'),
        choices: choices.kinds,
        value: row.kind,
        width: 'medium',
      })}
    </div>`
}

/** Institutions that the talk was about. */
export const reviewInstitutions = (view: ReviewView): Html => {
  const { say, values } = view
  if (values.institutions.length === 0) return nothing
  return html`<section class="stack" aria-labelledby="institutions-title">
    <h2 id="institutions-title">${say('review.institutions')}</h2>
    ${values.institutions.map((row, index) =>
      proposal({
        id: `institution-${String(index)}`,
        title: row.name,
        take: row.take,
        where: { label: say('review.where'), href: `#found-institution-${String(index)}` },
        fields: institutionFields(view, row, index),
      }),
    )}
    <input type="hidden" name="institution-count" value="${values.institutions.length}" />
  </section>`
}

const agreements = ({ say, values, choices }: ReviewView): Html =>
  html`${values.agreements.map(({ name, entry }, index) => {
      const id = `agreement-${String(index)}`
      return html`<div class="proposal" id="${id}">
        <input type="hidden" name="${id}-name" value="${name}" />
        ${selectField({
          name: `${id}-entry`,
          label: name,
          choices: choices.agreements,
          value: entry,
        })}
        <a class="proposal-where" href="#found-${id}">${say('review.where')}</a>
      </div>`
    })}<input type="hidden" name="agreement-count" value="${values.agreements.length}" />`

/** Agreements, events and disciplines that the talk was about. */
export const reviewTopics = (view: ReviewView): Html => {
  const { say, values, choices } = view
  const hasTopics =
    values.agreements.length + choices.events.length + choices.disciplines.length > 0
  if (!hasTopics) return nothing
  return html`<section class="stack" aria-labelledby="topics-title">
    <h2 id="topics-title">${say('review.topics')}</h2>
    ${values.agreements.length === 0 ? nothing : agreements(view)}
    ${
      choices.events.length === 0
        ? nothing
        : choiceField({
            name: 'event',
            label: say('review.events'),
            hint: say('review.events.hint'),
            several: true,
            choices: choices.events,
            chosen: values.events,
          })
    }
    ${
      choices.disciplines.length === 0
        ? nothing
        : choiceField({
            name: 'discipline',
            label: say('review.disciplines'),
            several: true,
            choices: choices.disciplines,
            chosen: values.disciplines,
          })
    }
  </section>`
}
