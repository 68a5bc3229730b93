import { html, nothing, trusted, type Html } from '#kit/html/html.ts'

import { type Block, type Line, type PaperDocument, type Span, spansOf } from './document.ts'
import { shownBlocks, shownDocument } from './shown-document.ts'

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
  html`${shownBlocks(blocks).map(block)}`

const style = trusted(
  '<style>:root{color-scheme:light dark}body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem;font:1rem/1.55 system-ui,sans-serif}h1,h2,h3{font-family:Georgia,serif;font-weight:400;line-height:1.2}h2{margin-top:2.4rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:baseline;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8885;font-weight:400}thead th{border-bottom-color:currentColor}.numeric{text-align:end}.soft,.lede{opacity:.75}dl>div{display:grid;grid-template-columns:12rem 1fr;padding:.4rem 0;border-top:1px solid #8885}dd{margin:0}svg{max-width:100%;height:auto}header p{display:flex;justify-content:space-between}</style>',
)

/** A document as one file that any browser shows, with nothing fetched. */
export const documentPage = (paper: PaperDocument): string => {
  const { language, title, lede, sides, runningHead, asOf, blocks } = shownDocument(paper)
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${title}</title>
          ${style}
        </head>
        <body>
          <header>
            <p><span>${sides[0]}</span> <span>${sides[1]}</span></p>
            <p class="soft"><span>${runningHead}</span> <span>${asOf}</span></p>
            <h1>${title}</h1>
            ${lede === undefined ? nothing : html`<p class="lede">${lede}</p>`}
          </header>
          <main>${documentBlocks(blocks)}</main>
        </body>
      </html>`,
  )
}
