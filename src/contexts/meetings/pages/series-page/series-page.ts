import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { undertakingLines } from '../undertaking-lines.ts'
import type { SeriesPageView, SessionLine } from './view.ts'

type Named = { readonly label: string; readonly href?: string }

const named = ({ label, href }: Named): Html | string =>
  href === undefined ? label : html`<a href="${href}">${label}</a>`

/** A series that has a session to come leads there; else the next one is prepared. */
const actions = ({ saySeries, links, next, mayEdit }: SeriesPageView): Html => {
  const { href, session } = next
  const there =
    href === undefined || session === undefined
      ? nothing
      : buttonLink({ label: saySeries('prepare.there', { session }), href, kind: 'filled' })
  if (!mayEdit) return there
  return html`${
    href === undefined
      ? buttonLink({ label: saySeries('prepare'), href: links.prepare, kind: 'filled' })
      : there
  }
  ${buttonLink({ label: saySeries('edit'), href: links.edit })}`
}

const facts = (view: SeriesPageView): Html => {
  const { saySeries, setUpBy, next, programme, programmeDue } = view
  return definitionList({
    items: [
      {
        term: saySeries('fact.set-up'),
        description: html`${named(setUpBy)}${setUpBy.detail === undefined ? nothing : `, ${setUpBy.detail}`}`,
      },
      {
        term: saySeries('fact.next'),
        description: html`${named(next)}${next.host === undefined ? nothing : html`<br />${next.host}`}`,
      },
      {
        term: saySeries('fact.programme'),
        description:
          programme === ''
            ? saySeries('programme.none')
            : html`${programme}<br /><span class="soft">${programmeDue}</span>`,
      },
    ],
  })
}

const sessionName = (view: SeriesPageView, one: SessionLine): Html =>
  html`<a href="${one.href}">${one.name}</a>
    ${one.isBetween ? html`<br /><span class="soft">${view.saySeries('between')}</span>` : nothing}
    ${one.isPrivate ? tag({ label: view.say('private') }) : nothing}
    ${one.isIllustrative ? illustrativeTag({ label: view.say('illustrative') }) : nothing}`

const sessions = (view: SeriesPageView): Html => {
  const { say, saySeries, sessions: all } = view
  const title = saySeries('sessions.title')
  return html`<section class="stack">
    <h2>${title}</h2>
    ${
      all.length === 0
        ? html`<p class="soft">${saySeries('sessions.none')}</p>`
        : dataTable({
            id: 'sessions',
            caption: title,
            isNamedAbove: true,
            columns: [
              { label: saySeries('column.session') },
              { label: say('column.when') },
              { label: say('column.where') },
              { label: saySeries('column.host') },
              { label: saySeries('column.adopted') },
              { label: say('column.undertakings'), numeric: true },
            ],
            rows: all.map((one) => ({
              cells: [
                sessionName(view, one),
                one.when,
                one.where,
                one.host,
                one.adopted.length === 0
                  ? ''
                  : html`${one.adopted.map((text, index) => html`${index === 0 ? nothing : html`<br />`}${text}`)}`,
                one.undertakings,
              ],
            })),
          })
    }
  </section>`
}

const programmes = ({ say, saySeries, programmes: all }: SeriesPageView): Html => {
  const title = saySeries('programmes.title')
  return html`<section class="stack">
    <h2>${title}</h2>
    ${
      all.length === 0
        ? html`<p class="soft prose">${saySeries('programmes.none')}</p>`
        : dataTable({
            id: 'programmes',
            caption: title,
            isNamedAbove: true,
            columns: [
              { label: saySeries('programme.column') },
              { label: saySeries('programme.period') },
              { label: saySeries('programme.adopted-at') },
              { label: saySeries('programme.text') },
              { label: saySeries('programme.standing') },
            ],
            rows: all.map((one) => ({
              current: one.isCurrent,
              cells: [
                html`<bdi lang="${one.language}">${one.title}</bdi>
                  ${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
                one.period,
                html`<a href="${one.href}">${one.session}</a>`,
                html`${named(one.text)}${one.events && html`<br />${named(one.events)}`}`,
                one.standing,
              ],
            })),
          })
    }
  </section>`
}

const due = ({ say, saySeries, due: lines }: SeriesPageView): Html => {
  const title = saySeries('due.title')
  return html`<section class="stack">
    <h2>${title}</h2>
    ${
      lines.length === 0
        ? html`<p class="soft">${saySeries('due.none')}</p>`
        : html`<p class="soft prose">${saySeries('due.text')}</p>
            ${undertakingLines({ say, id: 'due', caption: title, lines, areOfBoth: true })}`
    }
  </section>`
}

const said = ({ say, saySeries, said: sides }: SeriesPageView): Html =>
  html`<section class="stack" aria-labelledby="said-title">
    <h2 id="said-title">${saySeries('said.title')}</h2>
    ${
      sides.every(({ lines }) => lines.length === 0)
        ? html`<p class="soft">${saySeries('said.none')}</p>`
        : html`<div class="stack-wide">
            ${sides.map(
              ({ id, name, tally, lines }) =>
                html`<section class="stack">
                  <h3>${name}</h3>
                  <p class="soft">${tally === '' ? saySeries('due.none') : tally}</p>
                  ${
                    lines.length === 0
                      ? nothing
                      : undertakingLines({ say, id: `of-${id}`, caption: name, lines })
                  }
                </section>`,
            )}
          </div>`
    }
  </section>`

const sharing = ({ saySeries, links, isPrivate, mayEdit }: SeriesPageView): Html =>
  isPrivate && mayEdit
    ? html`<section class="leaf stack" aria-labelledby="share-title">
        <h2 id="share-title">${saySeries('share.title')}</h2>
        <p class="prose">${saySeries('share.text')}</p>
        <form method="post" action="${links.act}">
          ${button({ label: saySeries('share.submit'), name: 'act', value: 'share' })}
        </form>
      </section>`
    : nothing

const sourced = ({ say, sources }: SeriesPageView): Html =>
  sources.length === 0
    ? nothing
    : html`<p class="soft">
        ${say('fact.sources')}: ${sources.map((source) => html`<a href="${source}">${source}</a> `)}
      </p>`

/** A mechanism with its sessions, what they adopted, and what is due by the next. */
export const seriesPage = (view: SeriesPageView): Html => {
  const { say, above, name, language, lede, isPrivate, isIllustrative, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi lang="${language}">${name}</bdi>
        ${isPrivate ? tag({ label: say('private') }) : nothing}
        ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
      lede,
      actions: actions(view),
    })}
    <div class="stack-wide">
      ${facts(view)} ${sessions(view)} ${programmes(view)} ${due(view)} ${said(view)}
      ${sharing(view)} ${sourced(view)}
    </div>`
}
