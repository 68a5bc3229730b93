import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Column, dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Choice, selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { pager } from '#kit/html/components/pager.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Condition } from '../domain/assessment.ts'
import type { HeritageWords } from '../messages/words.ts'
import { conditionBadge } from './condition-mark.ts'
import { siteMap, type SiteMapView } from './site-map.ts'
import { type StatesView, statesPicture } from './states-picture.ts'

export type ListedSite = {
  readonly name: string
  readonly nameLanguage: string
  readonly otherNames: string
  readonly href: string
  readonly kind: string
  readonly condition: Condition
  readonly assessed: string
  readonly priority: string
}

export const searchFields = ['kind', 'condition', 'threat', 'period', 'priority'] as const
export type SearchField = (typeof searchFields)[number]

export type RegisterView = {
  readonly say: HeritageWords
  readonly lede: string
  readonly action: string
  readonly asked: Readonly<Record<SearchField | 'name' | 'place', string>>
  readonly choices: Readonly<Record<SearchField, readonly Choice[]>>
  /** Anything but everything is asked for. */
  readonly isNarrowed: boolean
  readonly sites: readonly ListedSite[]
  readonly map: SiteMapView
  readonly states: StatesView
  /** Absent where too much was found to look back at. */
  readonly years?: StatesView | undefined
  readonly pages: {
    readonly position: string
    readonly previous?: string
    readonly next?: string
  }
  readonly links: readonly { readonly label: string; readonly href: string }[]
  /** Absent for those who may not add. */
  readonly addHref?: string
  /** Said to who may not add, while there is nothing. */
  readonly none?: string
}

const more = ({ say, asked, choices }: RegisterView): Html =>
  disclosure({
    summary: say('search.more'),
    open: searchFields.some((name) => asked[name] !== '') || asked.place !== '',
    body: html`<div class="heritage-search">
      ${textField({ name: 'place', label: say('search.place'), value: asked.place })}
      ${searchFields.map((name) =>
        selectField({
          name,
          label: say(`search.${name}`),
          value: asked[name],
          choices: [{ value: '', label: say('search.any') }, ...choices[name]],
        }),
      )}
    </div>`,
  })

const filters = (view: RegisterView): Html => {
  const { say, action, asked, isNarrowed } = view
  return html`<form method="get" action="${action}" class="stack" role="search">
    <div class="heritage-name">
      ${textField({ name: 'name', label: say('search.name'), kind: 'search', value: asked.name })}
      <p class="actions">
        ${button({ label: say('search.submit') })}
        ${isNarrowed ? buttonLink({ label: say('search.clear'), href: action, kind: 'quiet' }) : nothing}
      </p>
    </div>
    ${more(view)}
  </form>`
}

const nameCell = ({ name, nameLanguage, otherNames, href }: ListedSite): Html =>
  html`<a href="${href}"><bdi lang="${nameLanguage}">${name}</bdi></a
    >${
      otherNames === '' ? nothing : html`<br /><span class="soft"><bdi>${otherNames}</bdi></span>`
    }`

const list = ({ say, sites, pages }: RegisterView): Html => {
  const columns: readonly Column[] = [
    { label: say('column.site') },
    { label: say('column.kind') },
    { label: say('column.condition') },
    { label: say('column.assessed') },
    { label: say('column.priority') },
  ]
  return html`${dataTable({
    id: 'sites',
    caption: say('list.caption'),
    columns,
    rows: sites.map((site) => ({
      cells: [
        nameCell(site),
        site.kind,
        conditionBadge({
          condition: site.condition,
          label: say(`condition.${site.condition}`),
        }),
        site.assessed,
        site.priority,
      ],
    })),
  })}
  ${pager({
    label: say('pager'),
    position: pages.position,
    ...(pages.previous !== undefined && {
      previous: { label: say('pager.previous'), href: pages.previous },
    }),
    ...(pages.next !== undefined && { next: { label: say('pager.next'), href: pages.next } }),
  })}`
}

const found = (view: RegisterView): Html => {
  const { say, sites, isNarrowed, addHref, none } = view
  if (sites.length > 0) return list(view)
  return isNarrowed
    ? emptyState({ title: say('none-found.title'), text: say('none-found') })
    : emptyState({
        title: say('none.title'),
        text: none ?? say('none'),
        ...(addHref !== undefined && {
          action: buttonLink({ label: say('add'), href: addHref, kind: 'filled' }),
        }),
      })
}

/** The register: what is asked for, a map and a list of what was found, and the state it is in. */
export const registerPage = (view: RegisterView): Html => {
  const { say, lede, sites, isNarrowed, map, states, years, links, addHref } = view
  const isEmpty = sites.length === 0 && !isNarrowed
  return html`${pageHead({
      title: say('title'),
      lede,
      actions: html`${links.map(({ label, href }) => buttonLink({ label, href, kind: 'quiet' }))}
      ${addHref === undefined ? nothing : buttonLink({ label: say('add'), href: addHref, kind: isEmpty ? 'outlined' : 'filled' })}`,
    })}
    <div class="stack-wide">
      ${isEmpty ? nothing : filters(view)} ${sites.length === 0 ? nothing : siteMap(map)}
      ${found(view)}
      ${
        sites.length === 0
          ? nothing
          : disclosure({ summary: say('states.title'), body: statesPicture(states) })
      }
      ${
        years === undefined || years.rows.length === 0
          ? nothing
          : disclosure({ summary: say('states.years'), body: statesPicture(years) })
      }
    </div>`
}
