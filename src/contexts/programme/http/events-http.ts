import { stringify } from 'csv-stringify/sync'

import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, file, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'
import { hostOf } from '#contexts/relations/contract.ts'

import type { SavedView } from '../domain/saved-view.ts'
import { type DoubleBooked, doubleBookedByEvent } from '../pages/double-bookings.ts'
import { batchWords } from '../messages/batch-words.ts'
import type { Reader } from '../pages/event-words.ts'
import { type ListRow, listRows } from '../pages/programme-list-page/list-rows.ts'
import { listSearch } from '../pages/programme-list-page/list-setting.ts'
import { programmeListPage } from '../pages/programme-list-page/programme-list-page.ts'
import { listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { listSavedViews } from '../store/saved-view-store.ts'
import { type Filterable, filtersOf } from './list-filters.ts'
import { readListSetting } from './list-query.ts'
import { readAs } from './open-reader.ts'
import { savedTabs } from './saved-view-address.ts'
import {
  batchesRoute,
  holdsRoute,
  importRoute,
  newEventRoute,
  programmesRoute,
  savedViewsRoute,
} from './programme-routes.ts'

type Read = Filterable & {
  readonly doubleBooked: ReadonlyMap<string, DoubleBooked>
  readonly saved: readonly SavedView[]
}

const csvColumns = [
  'title',
  'date',
  'time',
  'discipline',
  'place',
  'format',
  'state',
  'owner',
  'visibility',
  'programme',
] as const

const csvCell = (row: ListRow, column: (typeof csvColumns)[number]): string =>
  column === 'format' ? row.formatLabel : row[column]

/** Excel reads a file as UTF-8 only with this mark before it. */
const byteOrderMark = '\uFEFF'

const csvOf = ({ say }: Reader, rows: readonly ListRow[]): string =>
  byteOrderMark +
  stringify(
    rows.map((row) => csvColumns.map((column) => csvCell(row, column))),
    {
      header: true,
      columns: csvColumns.map((column) => say(`column.${column}`)),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  )

/** The programme as a list, a table, or a file. */
export const eventsHttp = ({ db }: Dependencies) => {
  const read = (visit: DeskVisit): Promise<Read> =>
    readAs(db, visit, async (tx, reader) => {
      const views = await listEventViews(tx, { today: visit.today })
      const holds = await listHolds(tx, visit.today)
      const doubleBooked = doubleBookedByEvent(views, { ...reader, holds }, visit)
      const saved = await listSavedViews(tx)
      return { reader, programmes: await listProgrammes(tx), views, doubleBooked, saved }
    })

  return {
    list: async (visit: DeskVisit): Promise<Answer> => {
      const known = await read(visit)
      const setting = readListSetting(visit.url)
      const { say, language } = known.reader
      const body = programmeListPage({
        say,
        sayBatch: batchWords(language),
        language,
        setting,
        rows: listRows(known, setting, known.reader),
        total: known.views.length,
        filters: filtersOf(known, setting),
        saved: savedTabs(known.saved, listSearch(setting)),
        mayEdit: may(visit.actor, 'edit'),
        urls: {
          add: newEventRoute.href({}, { programme: setting.query.programme }),
          import: importRoute.href({}),
          programmes: programmesRoute.href({}),
          holds: holdsRoute.href({}),
          lately: batchesRoute.href({}),
          views: savedViewsRoute.href({}, { page: 'events', search: listSearch(setting) }),
        },
      })
      return page({ title: say('events.title'), section: 'events', body })
    },

    csv: async (visit: DeskVisit): Promise<Answer> => {
      const known = await read(visit)
      const { reader } = known
      const rows = listRows(known, readListSetting(visit.url), reader)
      const day = isoFromDay(dayInZone(visit.today, hostOf(reader.relation).zone))
      return file({
        contentType: 'text/csv; charset=utf-8',
        body: csvOf(reader, rows),
        fileName: `${reader.say('list.file-name')}-${day}.csv`,
      })
    },
  }
}
