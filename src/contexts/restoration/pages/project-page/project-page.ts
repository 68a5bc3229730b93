import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { actList } from './act-list.ts'
import { partnerList } from './partner-list.ts'
import type { ProjectPageView } from './view.ts'

const approval = ({ say, approval: state, links }: ProjectPageView): Html =>
  html`<section class="leaf stack" id="approval">
    <h2>${say('approval.title')}</h2>
    <p class="prose">${state.standing}</p>
    <ul>
      ${state.lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p class="soft">${say('approval.hash', { hash: state.contentHash.slice(0, 16) })}</p>
    ${
      state.mayApprove
        ? html`<form method="post" action="${links.act}">
            <input type="hidden" name="hash" value="${state.contentHash}" />
            ${button({ label: say('approval.submit'), kind: 'filled', name: 'act', value: 'approve' })}
          </form>`
        : nothing
    }
  </section>`

const plan = ({ say, picture, phases }: ProjectPageView): Html =>
  html`<section class="stack" id="plan">
    <h2 id="plan-title">${say('plan.title')}</h2>
    <figure class="plan-figure">
      <div class="plan-scroll" role="group" aria-labelledby="plan-title" tabindex="0">
        ${picture}
      </div>
      <figcaption class="soft plan-legend">
        <span class="legend-planned">${say('legend.planned')}</span>
        <span class="legend-actual">${say('legend.actual')}</span>
        <span class="legend-late">${say('legend.late')}</span>
      </figcaption>
    </figure>
    ${dataTable({
      id: 'phases',
      caption: say('plan.title'),
      isNamedAbove: true,
      columns: [
        { label: say('column.phase') },
        { label: say('column.team') },
        { label: say('column.planned') },
        { label: say('column.actual') },
      ],
      rows: phases.map(({ name, team, planned, actual }) => ({
        cells: [name, team, planned, actual],
      })),
    })}
  </section>`

const costs = ({ say, costs: lines }: ProjectPageView): Html =>
  lines.length === 0
    ? nothing
    : html`<section class="stack" id="costs">
        <h2>${say('costs.title')}</h2>
        ${dataTable({
          id: 'costs-table',
          caption: say('costs.title'),
          isNamedAbove: true,
          columns: [
            { label: say('column.payer') },
            { label: say('column.planned'), numeric: true },
            { label: say('column.spent'), numeric: true },
            { label: say('column.left'), numeric: true },
          ],
          rows: lines.map(({ payer, planned, spent, left }) => ({
            cells: [payer, planned, spent, left],
          })),
        })}
        <p class="soft">${say('costs.note')}</p>
      </section>`

const documents = ({ say, documents: all, links, mayEdit }: ProjectPageView): Html =>
  html`<section class="stack" id="documents">
    <h2>${say('documents.title')}</h2>
    ${
      all.length === 0
        ? html`<p class="soft">${say('documents.none')}</p>`
        : html`<ul class="notes">
            ${all.map(
              ({ name, href, hash }) =>
                html`<li>
                  <a href="${href}"><bdi>${name}</bdi></a>
                  <span class="soft">SHA-256 ${hash.slice(0, 16)}</span>
                </li>`,
            )}
          </ul>`
    }
    ${
      mayEdit
        ? disclosure({
            summary: say('documents.attach'),
            body: html`<form
              method="post"
              action="${links.documents}"
              enctype="multipart/form-data"
              class="stack"
            >
              ${fileField({
                name: 'document',
                label: say('documents.file'),
                hint: say('documents.file.hint'),
              })}
              <p class="actions">${button({ label: say('documents.submit') })}</p>
            </form>`,
          })
        : nothing
    }
  </section>`

const head = (view: ProjectPageView): Html => {
  const { say, title, titleLanguage, above, stands, isIllustrative, mayEdit, isOver, links } = view
  return pageHead({
    ...(above !== undefined && { above }),
    title: html`<bdi lang="${titleLanguage ?? ''}">${title}</bdi> ${
        isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing
      }`,
    lede: stands,
    ...(mayEdit &&
      !isOver && {
        actions: buttonLink({ label: say('scope.edit'), href: links.edit, kind: 'quiet' }),
      }),
  })
}

/** One project: where it stands, plan against actual, what was done, and what both approved. */
export const projectPage = (view: ProjectPageView): Html => {
  const { say, did, refused, text, textLanguage, facts } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${head(view)} ${view.note === undefined ? nothing : html`<p class="prose">${view.note}</p>`}
    <div class="stack-wide">
      ${view.approval.mayApprove ? approval(view) : nothing} ${plan(view)} ${costs(view)}
      ${actList(view)}
      <section class="stack" id="scope">
        <h2>${say('scope.title')}</h2>
        ${text === '' ? nothing : plainText({ text, language: textLanguage })}
        ${definitionList({ items: facts })}
      </section>
      ${view.beside ?? nothing} ${documents(view)} ${partnerList(view)}
      ${view.approval.mayApprove ? nothing : approval(view)}
    </div>`
}
