import { stringify } from 'csv-stringify/sync'

import { type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone, wallTimeInZone } from '#kit/time/zones.ts'

import { tableColumns } from './table-columns.ts'

const byteOrderMark = '\uFEFF'

type Example = Readonly<Record<string, string>>

/** Rows that can be tried out as they are, and whose titles say that they are examples. */
const examples = (
  { country, region, city }: { country: string; region: string; city: string },
  { today, zone }: { today: Instant; zone: string },
): Example[] => {
  const day = dayInZone(today, zone)
  const said = { country, announced: isoFromDay(day), 'source-name': 'Example, not a source' }
  return [
    {
      ...said,
      'title-en': 'Example: at most 30 people, half of each hall',
      'title-es': 'Ejemplo: 30 personas como máximo, media sala',
      'title-az': 'Nümunə: ən çoxu 30 nəfər, zalın yarısı',
      region,
      city,
      from: isoFromDay(day + 7),
      until: isoFromDay(day + 37),
      announced: `${isoFromDay(day)} ${wallTimeInZone(today, zone)}`,
      binding: 'binding',
      prevails: 'yes',
      'rule-1-kind': 'people-limit',
      'rule-1-people': '30',
      'rule-1-setting': 'indoor',
      'rule-2-kind': 'capacity-share',
      'rule-2-percent': '50',
      'source-url': 'https://example.org/decree',
      visibility: 'public',
    },
    {
      ...said,
      'title-en': 'Example: nights at home are recommended',
      from: isoFromDay(day + 7),
      binding: 'recommendation',
      targeted: 'yes',
      'rule-1-kind': 'curfew',
      'rule-1-hour-from': '22:00',
      'rule-1-hour-until': '06:00',
      visibility: 'joint',
    },
  ]
}

/** A table with every column, as spreadsheets open it. */
export const exampleTable = (
  place: { country: string; region: string; city: string },
  clock: { today: Instant; zone: string },
): string => {
  const rows = examples(place, clock)
  const cells = rows.map((row) => tableColumns.map((column) => row[column] ?? ''))
  return byteOrderMark + stringify([tableColumns, ...cells], { record_delimiter: 'windows' })
}
