import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestingWords } from '../messages/resting-words.ts'

export type NamedLink = { readonly label: string; readonly href: string }

export type FieldRow = {
  readonly field: string
  readonly gap: string
  readonly bases: readonly NamedLink[]
  readonly events: number
  readonly undertakings: number
  readonly projects: number
}

/** An agreement, article by article, with what rests on each. */
export type CoveredAgreement = NamedLink & {
  readonly standing: string
  readonly articles: readonly {
    readonly name: string
    readonly subject: string
    readonly resting: readonly (NamedLink & { readonly kind: string })[]
  }[]
}

export type CoverageView = {
  readonly say: RestingWords
  readonly asOf: string
  readonly fields: readonly FieldRow[]
  readonly agreements: readonly CoveredAgreement[]
  readonly without: {
    readonly sentence: string
    readonly first: readonly (NamedLink & { readonly kind: string })[]
    /** '' where all of them stand there. */
    readonly more: string
  }
}

const link = ({ label, href }: NamedLink): Html => html`<a href="${href}"><bdi>${label}</bdi></a>`

const records = (all: readonly (NamedLink & { readonly kind: string })[]): Html =>
  html`<ul class="resting">
    ${all.map((one) => html`<li>${link(one)} <span class="soft">${one.kind}</span></li>`)}
  </ul>`

const fieldTable = ({ say, fields }: CoverageView): Html =>
  dataTable({
    id: 'coverage-fields',
    caption: say('coverage.fields'),
    columns: [
      { label: say('coverage.field') },
      { label: say('coverage.basis') },
      { label: say('coverage.events'), numeric: true },
      { label: say('coverage.undertakings'), numeric: true },
      { label: say('coverage.projects'), numeric: true },
    ],
    rows: fields.map(({ field, gap, bases, events, undertakings, projects }) => ({
      cells: [
        html`${field}${gap === '' ? nothing : html`<span class="relation-gap">${gap}</span>`}`,
        bases.length === 0
          ? html`<span class="soft">${say('coverage.no-basis')}</span>`
          : html`${bases.map((one, index) => html`${index === 0 ? '' : ', '}${link(one)}`)}`,
        events,
        undertakings,
        projects,
      ],
    })),
  })

const covered = (
  { say }: CoverageView,
  { label, href, standing, articles }: CoveredAgreement,
): Html =>
  html`<section class="leaf stack">
    <h3>${link({ label, href })} ${tag({ label: standing })}</h3>
    <dl class="coverage-articles">
      ${articles.map(
        ({ name, subject, resting }) =>
          html`<div>
            <dt>
              ${name}${subject === '' ? nothing : html`<br /><span class="soft">${subject}</span>`}
            </dt>
            <dd>
              ${resting.length === 0 ? html`<p class="soft">${say('coverage.nothing')}</p>` : records(resting)}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`

const without = ({ say, without: { sentence, first, more } }: CoverageView): Html =>
  html`<section class="stack">
    <h2>${say('coverage.without')}</h2>
    <p class="prose">${sentence}</p>
    ${
      first.length === 0
        ? nothing
        : disclosure({
            summary: say('coverage.without'),
            body: html`${records(first)}
            ${more === '' ? nothing : html`<p class="soft">${more}</p>`}`,
          })
    }
  </section>`

/** Which fields of cooperation have a legal basis, and what rests on which article. */
export const coveragePage = (view: CoverageView): Html => {
  const { say, asOf, fields, agreements } = view
  return html`${pageHead({
      title: say('coverage.title'),
      lede: `${say('coverage.lede')} ${asOf}`,
    })}
    <div class="stack-wide">
      ${
        fields.length === 0
          ? emptyState({ title: say('coverage.none.title'), text: say('coverage.none') })
          : html`${fieldTable(view)}
              <p class="soft prose">${say('coverage.counted')}</p>`
      }
      ${
        agreements.length === 0
          ? nothing
          : html`<section class="stack">
              <h2>${say('coverage.articles')}</h2>
              ${agreements.map((one) => covered(view, one))}
            </section>`
      }
      ${without(view)}
    </div>`
}
