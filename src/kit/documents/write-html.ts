import { html, nothing, trusted, type Html } from '#kit/html/html.ts'

import { type Block, type Line, type Span, spansOf, withoutSkippedLevels } from './document.ts'

const span = ({ text, style, language, href }: Span): Html => {
  const told = language === undefined ? html`${text}` : html`<bdi lang="${language}">${text}</bdi>`
  const styled =
    style === 'bold'
      ? html`<strong>${told}</strong>`
      : style === 'italic'
        ? html`<em>${told}</em>`
        : style === 'soft'
          ? html`<span class="soft">${told}</span>`
          : told
  return href === undefined ? styled : html`<a href="${href}">${styled}</a>`
}

const line = (text: Line): Html => html`${spansOf(text).map(span)}`

const heading = ({ level, text }: Extract<Block, { kind: 'heading' }>): Html => {
  if (level === 1) return html`<h2>${line(text)}</h2>`
  return level === 2 ? html`<h3>${line(text)}</h3>` : html`<h4>${line(text)}</h4>`
}

const table = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): Html =>
  html`<div class="table-frame">
    <table>
      ${
        caption === undefined
          ? nothing
          : html`<caption>
              ${caption}
            </caption>`
      }
      <thead>
        <tr>
          ${columns.map(
            ({ label, numeric }) =>
              html`<th scope="col" ${numeric === true ? html` class="numeric"` : nothing}>
                ${label}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) => {
                if (index === 0) return html`<th scope="row">${line(cell)}</th>`
                const numeric = columns[index]?.numeric === true ? html` class="numeric"` : nothing
                return html`<td data-label="${columns[index]?.label ?? ''}" ${numeric}>
                  ${line(cell)}
                </td>`
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

const block = (one: Block): Html => {
  switch (one.kind) {
    case 'heading':
      return heading(one)
    case 'paragraph':
      return one.tone === undefined
        ? html`<p>${line(one.text)}</p>`
        : html`<p class="${one.tone}">${line(one.text)}</p>`
    case 'list':
      return one.ordered === true
        ? html`<ol>
            ${one.items.map((item) => html`<li>${line(item)}</li>`)}
          </ol>`
        : html`<ul class="plain-list">
            ${one.items.map((item) => html`<li>${line(item)}</li>`)}
          </ul>`
    case 'definitions':
      return html`<dl class="definitions">
        ${one.items.map(
          ({ term, description }) =>
            html`<div>
              <dt>${line(term)}</dt>
              <dd>${line(description)}</dd>
            </div>`,
        )}
      </dl>`
    case 'table':
      return table(one)
    case 'figure':
      return html`<figure class="paper-figure">
        ${trusted(one.svg)}${
          one.caption === undefined
            ? nothing
            : html`<figcaption class="soft">${one.caption}</figcaption>`
        }
      </figure>`
    case 'note':
      return html`<p class="margin-note">${line(one.text)}</p>`
    case 'page-break':
      return nothing
  }
}

/** The blocks of a document as a page shows them; headings begin at the second level. */
export const documentBlocks = (blocks: readonly Block[]): Html =>
  html`${withoutSkippedLevels(blocks).map(block)}`
