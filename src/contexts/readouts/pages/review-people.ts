import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { proposal } from '#kit/html/components/proposal.ts'
import { type Html, html } from '#kit/html/html.ts'

import { noPerson, type PersonRow } from './review-values.ts'
import type { ReviewView } from './review-view.ts'

const fieldsOf = (view: ReviewView, row: PersonRow, index: number): Html => {
  const { say, choices, errors } = view
  const name = (field: string): string => `person-${String(index)}-${field}`
  return html`${textField({
    name: name('name'),
    label: say('person.name'),
    value: row.name,
    error: errors.get(name('name')),
  })}
  ${textAreaField({
    name: name('capacities'),
    label: say('person.capacities'),
    hint: say('person.capacities.hint'),
    value: row.capacities,
    rows: 3,
    error: errors.get(name('capacities')),
  })}
  ${selectField({
    name: name('side'),
    label: say('person.side'),
    choices: choices.sides,
    value: row.side,
    width: 'medium',
    error: errors.get(name('side')),
  })}
  ${selectField({
    name: name('entry'),
    label: say('person.entry'),
    choices: choices.people[index] ?? [],
    value: row.entry,
    error: errors.get(name('entry')),
  })}`
}

/** Who took part, each with all capacities that the text gives them. */
export const reviewPeople = (view: ReviewView): Html => {
  const { say, values } = view
  const { people } = values
  return html`<section class="stack" aria-labelledby="people-title">
    <h2 id="people-title">${say('review.people')}</h2>
    ${people.length === 0 ? html`<p class="soft">${say('review.people.none')}</p>` : ''}
    ${people.map((row, index) =>
      proposal({
        id: `person-${String(index)}`,
        title: row.name,
        take: row.take,
        where: { label: say('review.where'), href: `#found-person-${String(index)}` },
        fields: fieldsOf(view, row, index),
      }),
    )}
    ${disclosure({
      summary: say('review.people.more'),
      body: html`<input type="hidden" name="person-${people.length}-take" value="yes" />
        ${fieldsOf(view, noPerson, people.length)}`,
    })}
    <input type="hidden" name="person-count" value="${people.length + 1}" />
  </section>`
}
