import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { PartnerRow, ProjectPageView } from './view.ts'

const partner = ({ say, links }: ProjectPageView, row: PartnerRow): Html =>
  html`<li>
    <p><strong>${row.name}</strong>, ${row.institution}</p>
    <p class="soft">${row.until}</p>
    ${
      row.link === undefined
        ? nothing
        : html`<p>${say('partner.link')} <code class="partner-link">${row.link}</code></p>
            <form method="post" action="${links.act}">
              <input type="hidden" name="id" value="${row.id}" />
              ${button({ label: say('partner.end'), kind: 'quiet', name: 'act', value: 'end' })}
            </form>`
    }
  </li>`

const inviting = ({ say, links, partners }: ProjectPageView): Html =>
  partners.institutions === undefined
    ? nothing
    : disclosure({
        summary: say('partner.invite'),
        body: html`<form method="post" action="${links.act}" class="stack">
          ${textField({ name: 'name', label: say('partner.name'), required: true })}
          ${selectField({
            name: 'institution',
            label: say('partner.institution'),
            choices: partners.institutions,
          })}
          ${textField({
            name: 'until',
            label: say('partner.until.field'),
            hint: say('partner.until.hint'),
            kind: 'date',
            width: 'medium',
            required: true,
          })}
          <p class="actions">
            ${button({ label: say('partner.submit'), name: 'act', value: 'invite' })}
          </p>
        </form>`,
      })

/** Who from outside sees this project, and nothing else. */
export const partnerList = (view: ProjectPageView): Html => {
  const { say, partners } = view
  if (partners.rows.length === 0 && partners.institutions === undefined) return nothing
  return html`<section class="stack" id="partners">
    <h2>${say('partners.title')}</h2>
    <p class="prose">${say('partners.text')}</p>
    ${
      partners.rows.length === 0
        ? nothing
        : html`<ul class="notes">
            ${partners.rows.map((row) => partner(view, row))}
          </ul>`
    }
    ${inviting(view)}
  </section>`
}
