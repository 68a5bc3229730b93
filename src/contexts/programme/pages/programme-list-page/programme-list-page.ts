import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Choice, selectField, textField } from '#kit/html/components/field.ts'
import { formatMark } from '#kit/html/components/format-mark.ts'
import { type LinkTab, linkTabs } from '#kit/html/components/link-tabs.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag, textInLanguage } from '#kit/html/components/tag.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { eventsRoute } from '../../http/programme-routes.ts'
import { bookingWords } from '../../messages/booking-words.ts'
import type { BatchWords } from '../../messages/batch-words.ts'
import { viewWords } from '../../messages/view-words.ts'
import type { ProgrammeWords } from '../../messages/words.ts'
import { choosingList } from './choosing-list.ts'
import type { ListRow } from './list-rows.ts'
import {
  csvHref,
  isFiltered,
  listHref,
  listViews,
  type ListSetting,
  sortColumns,
  sortedBy,
} from './list-setting.ts'

export type FilterView = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
}

export type ProgrammeListView = {
  readonly say: ProgrammeWords
  readonly sayBatch: BatchWords
  readonly language: Language
  readonly setting: ListSetting
  readonly rows: readonly ListRow[]
  readonly total: number
  readonly filters: readonly FilterView[]
  /** Views with a name, to be opened. */
  readonly saved: readonly LinkTab[]
  readonly mayEdit: boolean
  readonly urls: {
    readonly add: string
    readonly import: string
    readonly programmes: string
    readonly holds: string
    readonly lately: string
    readonly views: string
  }
}

const alwaysShown = 3

const filterField = ({ name, label, choices, value }: FilterView): Html =>
  selectField({ name, label, choices, value, width: 'medium' })

const moreFilters = ({ say }: ProgrammeListView, filters: readonly FilterView[]): Html =>
  disclosure({
    summary: say('filter.more'),
    open: filters.some(({ value }) => value !== ''),
    body: html`<div class="filters">${filters.map(filterField)}</div>`,
  })

const filterForm = (view: ProgrammeListView): Html => {
  const { say, setting, filters } = view
  return html`<form method="get" action="${eventsRoute.href({})}" class="stack">
    <div class="filters">
      ${textField({
        name: 'q',
        label: say('filter.text'),
        kind: 'search',
        value: setting.query.text,
        width: 'medium',
      })}
      ${filters.slice(0, alwaysShown).map(filterField)}
      <div class="actions">
        ${button({ label: say('filter.show') })}
        ${
          isFiltered(setting)
            ? buttonLink({ label: say('filter.all'), href: eventsRoute.href({}), kind: 'quiet' })
            : nothing
        }
      </div>
    </div>
    ${setting.view === 'list' ? nothing : html`<input type="hidden" name="view" value="${setting.view}" />`}
    ${moreFilters(view, filters.slice(alwaysShown))}
  </form>`
}

const titleOf = (row: ListRow, view: ProgrammeListView): Html =>
  html`<a href="${row.href}"
      >${textInLanguage({
        text: row.title,
        language: row.titleLanguage,
        pageLanguage: view.language,
        languageName: row.titleLanguageName,
      })}</a
    >
    ${row.doubleBooked && tag({ label: row.doubleBooked })}
    ${row.illustrative ? illustrativeTag({ label: view.say('illustrative') }) : nothing}`

const formatCell = (row: ListRow): Html =>
  html`<span class="event-format">${formatMark({ format: row.format })}${row.formatLabel}</span>`

const table = (view: ProgrammeListView): Html => {
  const { say, setting, rows } = view
  const { sort, descending } = setting
  const cells = (row: ListRow): Html[] => [
    html`${row.date}${row.time && html`<br /><span class="soft">${row.time}</span>`}`,
    html`${row.discipline}`,
    html`${row.place}`,
    formatCell(row),
    html`${row.state}<br /><span class="soft">${row.visibility}</span>`,
  ]
  const [, ...others] = sortColumns
  const columns = ['title', 'date', ...others.filter((each) => each !== 'title')] as const
  return dataTable({
    id: 'events',
    caption: say('list.caption', { shown: rows.length, total: view.total }),
    columns: columns.map((column) => ({
      label: say(`column.${column}`),
      sortHref: listHref(sortedBy(setting, column)),
      ...(sort === column ? { sorted: descending ? 'descending' : 'ascending' } : {}),
    })),
    rows: rows.map((row) => ({ cells: [titleOf(row, view), ...cells(row)] })),
  })
}

const listEntry = (row: ListRow, view: ProgrammeListView): Html =>
  html`<li class="event-row">
    <p class="event-row-date">${row.date}${row.time && html`<br />${row.time}`}</p>
    <div>
      <h2>${titleOf(row, view)}</h2>
      <p class="soft">${row.discipline} · ${row.place}</p>
      <p class="soft">${row.owner} · ${row.visibility}</p>
    </div>
    <p class="event-row-format">
      ${formatCell(row)}<span class="soft">${row.settles || row.state}</span>
    </p>
  </li>`

const list = (view: ProgrammeListView): Html =>
  html`<ul class="event-rows">
    ${view.rows.map((row) => listEntry(row, view))}
  </ul>`

const nothingFound = ({ say, total, mayEdit, urls }: ProgrammeListView): Html => {
  if (total > 0) {
    return emptyState({
      title: say('list.none-found'),
      text: say('list.none-found.hint'),
      action: buttonLink({ label: say('filter.all'), href: eventsRoute.href({}) }),
    })
  }
  return emptyState({
    title: say('list.empty'),
    text: say('list.empty.hint'),
    ...(mayEdit
      ? {
          action: html`<div class="actions">
            ${buttonLink({ label: say('list.import'), href: urls.import, kind: 'filled' })}
            ${buttonLink({ label: say('list.add'), href: urls.add })}
          </div>`,
        }
      : {}),
  })
}

const rowsOf = (view: ProgrammeListView): Html => {
  switch (view.setting.view) {
    case 'list':
      return list(view)
    case 'table':
      return table(view)
    case 'choose':
      return view.mayEdit ? choosingList(view) : list(view)
  }
}

const ledeOf = ({ say, setting, rows, total }: ProgrammeListView): string => {
  if (total === 0) return say('list.lede.empty')
  return isFiltered(setting)
    ? say('list.lede', { shown: rows.length, total })
    : say('list.lede.all', { total })
}

/** The programme as a list or a table, found by filters that stand in the address. */
export const programmeListPage = (view: ProgrammeListView): Html => {
  const { say, sayBatch, setting, rows, total, mayEdit, urls, saved } = view
  const actions = html`${buttonLink({ label: say('list.import'), href: urls.import })}
  ${buttonLink({ label: say('list.add'), href: urls.add, kind: 'filled' })}`
  return html`${pageHead({
    title: say('events.title'),
    lede: ledeOf(view),
    ...(mayEdit && total > 0 ? { actions } : {}),
  })}
  ${saved.length === 0 ? nothing : linkTabs({ label: viewWords(view.language)('views.title'), tabs: saved })}
  ${total === 0 ? nothing : filterForm(view)}
  ${linkTabs({
    label: say('list.views'),
    tabs: listViews
      .filter((each) => each !== 'choose' || mayEdit)
      .map((each) => ({
        label: each === 'choose' ? sayBatch('choose.view') : say(`list.view.${each}`),
        href: listHref({ ...setting, view: each }),
        current: setting.view === each,
      })),
    aside: [
      { label: say('programmes.title'), href: urls.programmes },
      { label: bookingWords(view.language)('holds.title'), href: urls.holds },
      { label: say('list.csv'), href: csvHref(setting) },
      { label: sayBatch('lately.title'), href: urls.lately },
      { label: viewWords(view.language)('views.title'), href: urls.views },
    ],
  })}
  ${rows.length === 0 ? nothingFound(view) : rowsOf(view)}`
}
