import { stringify } from 'csv-stringify/sync'

import { isoFromDay } from '#kit/time/days.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { ReplayedEvent } from './view-model.ts'

const columns = [
  'event',
  'title',
  'date',
  'lead_days',
  'settled',
  'changes',
  'notice_days',
  'on_the_day',
]

const dateOf = ({ view }: ReplayedEvent): string => {
  const { when } = view.event.content
  return when.precision === 'none' ? '' : isoFromDay(when.first)
}

/** One row for each event and lead time. Cells that a spreadsheet would compute are quoted as text. */
export const replayCsv = (events: readonly ReplayedEvent[], language: Language): string =>
  stringify(
    events.flatMap((event) =>
      event.settlings.map(({ lead, settled, changes, notice }) => [
        event.view.event.slug,
        inLanguage(event.view.event.content.title, language).text,
        dateOf(event),
        lead,
        settled,
        changes,
        notice,
        event.onTheDay,
      ]),
    ),
    { header: true, columns, escape_formulas: true },
  )
