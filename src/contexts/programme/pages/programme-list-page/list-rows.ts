import { formatWhen } from '#kit/i18n/dates.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import { answersQuery, type Listed } from '../../domain/event-filter.ts'
import { startOf } from '../../domain/event-start.ts'
import { firstDayOf } from '../../domain/when.ts'
import { eventRoute } from '../../http/programme-routes.ts'
import type { EventView } from '../../store/event-views.ts'
import {
  languageName,
  ownerInWords,
  placeInWords,
  type Reader,
  visibilityInWords,
} from '../event-words.ts'
import type { DoubleBooked } from '../double-bookings.ts'
import type { ListSetting, SortColumn } from './list-setting.ts'

/** One event of a list, in finished words. */
export type ListRow = {
  readonly slug: string
  readonly href: string
  readonly title: string
  readonly titleLanguage: Language
  readonly titleLanguageName: string
  readonly date: string
  readonly time: string
  readonly discipline: string
  readonly place: string
  readonly format: MarkFormat
  readonly formatLabel: string
  readonly settles: string
  readonly state: string
  readonly owner: string
  readonly visibility: string
  readonly illustrative: boolean
  readonly programme: string
  /** That something else needs its venue or its performers; '' where nothing does. */
  readonly doubleBooked: string
}

/** Where an event is to be, by its key and its names; '' while nobody knows. */
export const cityOf = ({
  event,
  venue,
}: Pick<EventView, 'event' | 'venue'>): { key: string; names: Localised } => {
  if (venue !== null) return { key: venue.city, names: venue.cityName }
  const { place } = event.content
  return place === null ? { key: '', names: {} } : { key: place.city, names: place.name }
}

const hostNames = ({ event }: EventView, { institutions }: Reader): Localised[] =>
  institutions
    .filter(({ id }) => event.content.contributions.some(({ institution }) => institution === id))
    .map(({ name }) => name)

const listed = (view: EventView, reader: Reader): Listed => {
  const { event, programme, venue, state, now } = view
  const city = cityOf(view)
  return {
    programme: programme.id,
    disciplines: event.content.disciplines,
    format: now.format,
    state,
    owner: event.owner,
    visibility: event.visibility,
    city: city.key,
    venue: venue?.id ?? '',
    texts: [
      event.content.title,
      event.content.summary,
      placeInWords(reader, event.content),
      venue?.name ?? '',
      city.names,
      event.content.disciplines.map((each) => reader.say(`discipline.${each}`)).join(' '),
      ...hostNames(view, reader),
    ],
  }
}

const rowOf = (
  view: EventView,
  doubleBooked: DoubleBooked | undefined,
  reader: Reader,
): ListRow => {
  const { say, language } = reader
  const { event, state, now, programme } = view
  const { content } = event
  const { text, language: titleLanguage } = inLanguage(content.title, language)
  const { when } = content
  return {
    slug: event.slug,
    href: eventRoute.href({ slug: event.slug }),
    title: text,
    titleLanguage,
    titleLanguageName: languageName(titleLanguage, language),
    date: formatWhen(language, when, 'short'),
    time: when.precision === 'day' ? (when.startTime ?? '') : '',
    discipline: content.disciplines.map((each) => say(`discipline.${each}`)).join(', '),
    place: placeInWords(reader, content),
    format: now.format,
    formatLabel: say(`format.${now.format}`),
    settles: now.basis === 'planned' ? say('list.not-settled') : '',
    state: say(`state.${state}`),
    owner: ownerInWords(reader, event.owner),
    visibility: visibilityInWords(reader, event.visibility),
    illustrative: content.illustrative,
    programme: inLanguage(programme.title, language).text,
    doubleBooked: doubleBooked?.label ?? '',
  }
}

const lastOfAll = Number.MAX_SAFE_INTEGER

const dateKey = ({ event }: EventView): number =>
  startOf(event.content) ?? (firstDayOf(event.content.when) ?? lastOfAll / 86_400_000) * 86_400_000

const keyOf = (row: ListRow, column: Exclude<SortColumn, 'date'>): string =>
  column === 'format' ? row.formatLabel : row[column]

/** The events that a list shows, sorted as it asks; without a date they stand last. */
export const listRows = (
  {
    views,
    doubleBooked,
  }: {
    readonly views: readonly EventView[]
    /** By the event's id. */
    readonly doubleBooked: ReadonlyMap<string, DoubleBooked>
  },
  { query, sort, descending }: ListSetting,
  reader: Reader,
): ListRow[] => {
  const found = views
    .filter((view) => answersQuery(listed(view, reader), query))
    .map((view) => ({
      date: dateKey(view),
      row: rowOf(view, doubleBooked.get(view.event.id), reader),
    }))
  const collator = new Intl.Collator(reader.language)
  const sorted = found.toSorted((a, b) =>
    sort === 'date' ? a.date - b.date : collator.compare(keyOf(a.row, sort), keyOf(b.row, sort)),
  )
  return (descending ? sorted.toReversed() : sorted).map(({ row }) => row)
}
