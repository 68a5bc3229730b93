import { buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type FacingPage, facingPages } from '#kit/html/components/facing-pages.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import type { SideAccent } from '#kit/html/components/side-names.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RelationWords } from '../messages/relation-words.ts'
import { fieldStrip, type FieldStrip } from './field-strip.ts'
import { relationTimeline, type TimelineYear } from './relation-timeline.ts'

export type FieldFigure = {
  readonly label: string
  readonly count: number
  readonly href: string
}

export type FieldView = {
  readonly name: string
  readonly since: string
  readonly figures: readonly FieldFigure[]
  readonly strip: FieldStrip
  /** What is missing, in a sentence; '' where nothing is. */
  readonly gap: string
}

export type Official = {
  readonly name: string
  readonly href: string
  readonly capacities: readonly string[]
}

export type RelationPageView = {
  readonly say: RelationWords
  readonly title: string
  readonly lede: string
  readonly fields: readonly FieldView[]
  readonly years: string
  /** What is in no row because it names no field. */
  readonly without: string
  readonly rows?: {
    readonly title: string
    readonly items: readonly {
      readonly text: string
      readonly about: string
      readonly href: string
    }[]
  }
  readonly timeline: readonly TimelineYear[]
  readonly officials: readonly [
    own: {
      readonly name: string
      readonly accent: SideAccent
      readonly people: readonly Official[]
    },
    other: {
      readonly name: string
      readonly accent: SideAccent
      readonly people: readonly Official[]
    },
  ]
  readonly links: { readonly briefing: string; readonly directory: string }
}

const figure = ({ label, count, href }: FieldFigure): Html =>
  html`<td class="numeric" data-label="${label}">
    ${
      count === 0
        ? html`<span class="soft">0</span>`
        : html`<a href="${href}">${count}<span class="visually-hidden"> ${label}</span></a>`
    }
  </td>`

const field = ({ say }: RelationPageView, { name, since, figures, strip, gap }: FieldView): Html =>
  html`<tr>
    <th scope="row">
      ${name}${gap === '' ? nothing : html`<span class="relation-gap">${gap}</span>`}
    </th>
    ${figures.map(figure)}
    <td data-label="${say('field.since')}">${since}</td>
    <td data-label="${say('field.years')}">${fieldStrip(strip)}</td>
  </tr>`

const fieldsTable = (view: RelationPageView): Html => {
  const { say, fields, years, without } = view
  const [first] = fields
  return html`<section class="stack">
    <h2 id="fields-title">${say('fields.title')}</h2>
    <div class="table-frame" role="region" aria-labelledby="fields-title" tabindex="0">
      <table class="relation-fields">
        <thead>
          <tr>
            <th scope="col">${say('field.name')}</th>
            ${first?.figures.map(({ label }) => html`<th scope="col" class="numeric">${label}</th>`)}
            <th scope="col">${say('field.since')}</th>
            <th scope="col">${years}</th>
          </tr>
        </thead>
        <tbody>
          ${fields.map((one) => field(view, one))}
        </tbody>
      </table>
    </div>
    <p class="soft relation-key">${say('strip.key')}</p>
    ${without === '' ? nothing : html`<p class="soft">${without}</p>`}
    ${disclosure({
      summary: say('definitions.title'),
      body: html`<p class="prose">${say('definitions.text')}</p>`,
    })}
  </section>`
}

const rowsOf = ({ rows, say }: RelationPageView): Html =>
  rows === undefined
    ? nothing
    : html`<section class="leaf stack" id="rows" aria-labelledby="rows-title">
        <h2 id="rows-title">${rows.title}</h2>
        ${
          rows.items.length === 0
            ? html`<p class="soft">${say('rows.none')}</p>`
            : html`<ul class="directory-list">
                ${rows.items.map(
                  ({ text, about, href }) =>
                    html`<li class="directory-entry">
                      <p>
                        <a href="${href}"><bdi>${text}</bdi></a>
                      </p>
                      <p class="soft">${about}</p>
                    </li>`,
                )}
              </ul>`
        }
      </section>`

const official = ({ name, href, capacities }: Official): Html =>
  html`<li class="directory-entry">
    <p>
      <a href="${href}"><bdi>${name}</bdi></a>
    </p>
    ${capacities.map((capacity) => html`<p class="soft">${capacity}</p>`)}
  </li>`

const officialsOf = (
  say: RelationWords,
  { name, accent, people }: RelationPageView['officials'][0],
): FacingPage => ({
  title: name,
  accent,
  body:
    people.length === 0
      ? html`<p class="soft">${say('officials.none')}</p>`
      : html`<ol class="directory-list">
          ${people.map(official)}
        </ol>`,
})

/** The relation at a glance: by field, who is who, and from its first record to the next planned act. */
export const relationPage = (view: RelationPageView): Html => {
  const { say, title, lede, fields, timeline, officials, links } = view
  const [own, other] = officials
  return html`${pageHead({
      title,
      lede,
      actions: buttonLink({ label: say('briefing'), href: links.briefing }),
    })}
    <div class="stack-wide">
      ${
        fields.length === 0
          ? emptyState({ title: say('fields.none.title'), text: say('fields.none') })
          : fieldsTable(view)
      }
      ${rowsOf(view)}
      <section class="stack" aria-labelledby="timeline-title">
        <h2 id="timeline-title">${say('timeline.title')}</h2>
        ${
          timeline.length === 0
            ? html`<p class="soft">${say('timeline.none')}</p>`
            : relationTimeline(timeline)
        }
      </section>
      <section class="stack" aria-labelledby="officials-title">
        <h2 id="officials-title">${say('officials.title')}</h2>
        ${facingPages({ own: officialsOf(say, own), other: officialsOf(say, other) })}
        <p class="soft">
          ${say('officials.order')} <a href="${links.directory}">${say('officials.all')}</a>
        </p>
      </section>
      <p class="soft">${say('marked')}</p>
    </div>`
}
