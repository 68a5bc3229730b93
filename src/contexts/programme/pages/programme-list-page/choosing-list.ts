import { button } from '#kit/html/components/button.ts'
import { html, type Html } from '#kit/html/html.ts'

import { bulkEditRoute } from '../../http/programme-routes.ts'
import type { BatchWords } from '../../messages/batch-words.ts'
import type { ListRow } from './list-rows.ts'
import { listSearch, type ListSetting } from './list-setting.ts'

type Choosing = {
  readonly sayBatch: BatchWords
  readonly setting: ListSetting
  readonly rows: readonly ListRow[]
}

const entry = (row: ListRow, look: string): Html =>
  html`<li class="event-choice">
    <div class="choice">
      <input type="checkbox" id="choose-${row.slug}" name="event" value="${row.slug}" />
      <label for="choose-${row.slug}"><bdi lang="${row.titleLanguage}">${row.title}</bdi></label>
    </div>
    <p class="soft">${row.date} · ${row.place} · ${row.state} · ${row.visibility}</p>
    <p class="event-choice-look">
      <a href="${row.href}">${look}<span class="visually-hidden">: ${row.title}</span></a>
    </p>
  </li>`

/** The list with a box before each event: ticked ones, or all of the filter, are changed together. */
export const choosingList = ({ sayBatch, setting, rows }: Choosing): Html =>
  html`<form method="post" action="${bulkEditRoute.href({})}" class="stack">
    <input type="hidden" name="filter" value="${listSearch(setting)}" />
    <p class="soft">${sayBatch('choose.hint')}</p>
    <div class="actions">
      ${button({ label: sayBatch('choose.some'), kind: 'filled' })}
      ${button({
        label: sayBatch('choose.all', { count: rows.length }),
        name: 'all',
        value: 'yes',
      })}
    </div>
    <ul class="event-rows">
      ${rows.map((row) => entry(row, sayBatch('choose.look')))}
    </ul>
  </form>`
