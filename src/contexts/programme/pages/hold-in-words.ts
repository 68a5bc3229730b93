import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'

import type { Hold, HoldAnswer } from '../domain/hold.ts'
import { bookingWords } from '../messages/booking-words.ts'
import type { HoldView } from '../store/hold-store.ts'
import { cityOfZone, type Reader, sideNamed, venueInWords, whenInWords } from './event-words.ts'

/** From and until, naming the clocks where they are not the venue's own; or the whole day. */
const hoursInWords = (reader: Reader, { when, zone, venue }: Hold): string => {
  const { startTime, endTime } = when
  if (startTime === null || endTime === null) return bookingWords(reader.language)('hold.all-day')
  const hours = `${startTime}–${endTime}`
  const isVenuesClock = reader.venues.find(({ id }) => id === venue)?.zone === zone
  return isVenuesClock ? hours : `${hours} ${cityOfZone(reader, zone)}`
}

/** Venue and hours: International Mugham Center, Baku, 17:00–22:00. */
export const holdTitle = (reader: Reader, hold: Hold): string =>
  bookingWords(reader.language)('hold.entry', {
    venue: venueInWords(reader, hold.venue),
    hours: hoursInWords(reader, hold),
  })

const answerInWords = (
  reader: Reader,
  { answer, side, by, at, heldUntil, note }: HoldAnswer,
  zone: string,
): string => {
  const { language } = reader
  const say = bookingWords(language)
  const told = {
    who: by,
    side: sideNamed(reader, side),
    day: formatDayOf(language, { instant: at, zone }),
  }
  const said =
    heldUntil === null
      ? say(`hold.answered.${answer}`, told)
      : say('hold.answered.held-until', { ...told, until: formatDay(language, heldUntil) })
  return note === '' ? said : `${said} ${say('hold.note', { note })}`
}

/** Who asked, what for, and everything that was answered, one sentence after the other. */
export const holdStory = (reader: Reader, hold: Hold): string => {
  const { language } = reader
  const say = bookingWords(language)
  const asked = say('hold.asked-by', {
    side: sideNamed(reader, hold.side),
    who: hold.asked.by,
    day: formatDayOf(language, { instant: hold.asked.at, zone: hold.zone }),
  })
  const note = hold.note === '' ? [] : [say('hold.note', { note: hold.note })]
  const answers = hold.answers.map((answer) => answerInWords(reader, answer, hold.zone))
  return [asked, ...note, ...answers].join(' ')
}

/** How a hold stands, on the page of its event: Held by Azerbaijan until 3 March: … */
export const holdStandsInWords = (reader: Reader, hold: HoldView): string => {
  const { language } = reader
  const say = bookingWords(language)
  const told = { side: sideNamed(reader, hold.answeredBy), when: whenInWords(reader, hold) }
  const until = hold.answers.at(-1)?.heldUntil ?? null
  return hold.state === 'held' && until !== null
    ? say('hold.section.held-until', { ...told, until: formatDay(language, until) })
    : say(`hold.section.${hold.state}`, told)
}
