import { button } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import {
  choiceField,
  fileField,
  selectField,
  textAreaField,
  textField,
} from '#kit/html/components/field.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementPageView } from './view.ts'

const whoSees = ({ say, isPrivate }: AgreementPageView, id: string): Html =>
  isPrivate
    ? nothing
    : choiceField({
        name: 'visibility',
        id,
        label: say('field.visibility'),
        chosen: ['own'],
        choices: (['own', 'joint'] as const).map((value) => ({
          value,
          label: say(`field.visibility.${value}`),
        })),
      })

const noteForm = (view: AgreementPageView): Html => {
  const { say, links } = view
  return disclosure({
    summary: say('notes.write'),
    body: html`<form method="post" action="${links.act}" class="stack">
      ${textAreaField({ name: 'words', label: say('notes.words'), rows: 3 })}
      ${whoSees(view, 'note-visibility')}
      <p>${button({ label: say('notes.submit'), name: 'act', value: 'note' })}</p>
    </form>`,
  })
}

/** Notes of the own side, and those before both. */
export const notes = (view: AgreementPageView): Html => {
  const { say, notes: rows, mayEdit } = view
  return html`<section class="stack" aria-labelledby="notes-title">
    <h2 id="notes-title">${say('notes.title')}</h2>
    ${
      rows.length === 0
        ? html`<p class="soft">${say('notes.none')}</p>`
        : html`<ul class="notes">
            ${rows.map(
              (row) =>
                html`<li>
                  <p class="prose plain-text">${row.words}</p>
                  <p class="soft">
                    ${row.who} ${row.isPrivate ? tag({ label: say('private') }) : nothing}
                  </p>
                </li>`,
            )}
          </ul>`
    }
    ${mayEdit ? noteForm(view) : nothing}
  </section>`
}

const documentForm = (view: AgreementPageView): Html => {
  const { say, links } = view
  return disclosure({
    summary: say('documents.attach'),
    body: html`<form
      method="post"
      action="${links.documents}"
      enctype="multipart/form-data"
      class="stack"
    >
      ${fileField({ name: 'document', label: say('documents.file'), hint: say('documents.file.hint') })}
      ${selectField({
        name: 'status',
        label: say('documents.status'),
        width: 'medium',
        choices: (
          ['authentic', 'official-translation', 'working-translation', 'other'] as const
        ).map((value) => ({ value, label: say(`documents.status.${value}`) })),
      })}
      ${textField({ name: 'language', label: say('documents.language'), width: 'short' })}
      ${whoSees(view, 'document-visibility')}
      <p>${button({ label: say('documents.submit') })}</p>
    </form>`,
  })
}

/** The texts themselves, and what belongs to them. */
export const documents = (view: AgreementPageView): Html => {
  const { say, documents: rows, mayEdit } = view
  return html`<section class="stack" id="documents" aria-labelledby="documents-title">
    <h2 id="documents-title">${say('documents.title')}</h2>
    ${
      rows.length === 0
        ? html`<p class="soft">${say('documents.none')}</p>`
        : html`<ul class="notes">
            ${rows.map(
              (row) =>
                html`<li>
                  <p>
                    <a href="${row.href}" download><bdi>${row.name}</bdi></a>
                    ${row.isPrivate ? tag({ label: say('private') }) : nothing}
                  </p>
                  <p class="soft">${row.what} · ${row.who}</p>
                </li>`,
            )}
          </ul>`
    }
    ${mayEdit ? documentForm(view) : nothing}
  </section>`
}

/** Parties, languages, articles: what it is. */
export const about = (view: AgreementPageView): Html => {
  const { say, facts, articles, links, mayEdit } = view
  return html`<section class="leaf stack" aria-labelledby="about-title">
    <h2 id="about-title">${say('about.title')}</h2>
    ${definitionList({ items: facts })}
    ${
      articles.length === 0
        ? nothing
        : dataTable({
            id: 'articles',
            caption: say('articles.caption'),
            columns: [
              { label: say('articles.number') },
              { label: say('articles.subject') },
              { label: say('articles.field') },
              { label: say('articles.resting') },
            ],
            rows: articles.map((one) => ({
              cells: [one.number, one.subject, one.field, one.resting],
            })),
          })
    }
    ${mayEdit ? html`<p><a class="button button-outlined" href="${links.describe}">${say('agreement.describe')}</a></p>` : nothing}
  </section>`
}
