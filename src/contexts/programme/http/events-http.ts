import { stringify } from 'csv-stringify/sync'

import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, file, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { eventStates } from '../domain/event-state.ts'
import { disciplines, type Programme } from '../domain/event.ts'
import { type DoubleBooked, doubleBookedByEvent } from '../pages/double-bookings.ts'
import { batchWords } from '../messages/batch-words.ts'
import { ownerInWords, type Reader } from '../pages/event-words.ts'
import { cityOf, type ListRow, listRows } from '../pages/programme-list-page/list-rows.ts'
import type { ListSetting } from '../pages/programme-list-page/list-setting.ts'
import {
  type FilterView,
  programmeListPage,
} from '../pages/programme-list-page/programme-list-page.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { readListSetting } from './list-query.ts'
import { readAs } from './open-reader.ts'
import {
  batchesRoute,
  holdsRoute,
  importRoute,
  newEventRoute,
  programmesRoute,
} from './programme-routes.ts'

const formats = ['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled'] as const

type Read = {
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  readonly views: readonly EventView[]
  readonly doubleBooked: ReadonlyMap<string, DoubleBooked>
}

const placeChoices = ({ views, reader }: Read): { value: string; label: string }[] => {
  const cities = new Map<string, string>()
  for (const view of views) {
    const { key, names } = cityOf(view)
    const label = inLanguage(names, reader.language).text
    if (key !== '') cities.set(key, label === '' ? key : label)
  }
  return [...cities].map(([value, label]) => ({ value, label }))
}

/** The filters above a list, each with *any* first. */
const filtersOf = (read: Read, { query }: ListSetting): FilterView[] => {
  const { say, relation } = read.reader
  const any = { value: '', label: say('filter.any') }
  const filter = (
    name: 'programme' | 'discipline' | 'format' | 'state' | 'owner' | 'visibility' | 'place',
    choices: readonly { value: string; label: string }[],
  ): FilterView => ({
    name,
    label: say(`filter.${name}`),
    choices: [any, ...choices],
    value: query[name],
  })
  return [
    filter(
      'programme',
      read.programmes.map(({ id, title }) => ({
        value: id,
        label: inLanguage(title, read.reader.language).text,
      })),
    ),
    filter(
      'format',
      formats.map((each) => ({ value: each, label: say(`format.${each}`) })),
    ),
    filter(
      'state',
      eventStates.map((each) => ({ value: each, label: say(`state.${each}`) })),
    ),
    filter(
      'discipline',
      disciplines.map((each) => ({ value: each, label: say(`discipline.${each}`) })),
    ),
    filter('place', placeChoices(read)),
    filter(
      'owner',
      [...relation.sides.map(({ id }) => id), 'joint'].map((each) => ({
        value: each,
        label: ownerInWords(read.reader, each),
      })),
    ),
    filter(
      'visibility',
      (['private', 'joint', 'public'] as const).map((each) => ({
        value: each,
        label: say(`filter.visibility.${each}`),
      })),
    ),
  ]
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
      return { reader, programmes: await listProgrammes(tx), views, doubleBooked }
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
        mayEdit: may(visit.actor, 'edit'),
        urls: {
          add: newEventRoute.href({}, { programme: setting.query.programme }),
          import: importRoute.href({}),
          programmes: programmesRoute.href({}),
          holds: holdsRoute.href({}),
          lately: batchesRoute.href({}),
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
