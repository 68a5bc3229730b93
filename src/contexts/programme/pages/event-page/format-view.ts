import { type Decision, type Ground, groundsInWords } from '#contexts/measures/contract.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { FormatNow } from '../../domain/format-now.ts'
import { cityOfZone, type Reader } from '../event-words.ts'
import type { FormatView } from './event-page-view.ts'

const becauseInWords = ({ language, venues }: Reader, because: readonly Ground[]): string[] =>
  groundsInWords(language, because, { cities: venues })

/** 12 December 2020, 19:00 Baku. */
export const momentInWords = (reader: Reader, instant: Instant, zone: string): string => {
  const day = formatDayOf(reader.language, { instant, zone })
  return `${day}, ${formatTime(reader.language, instant, zone)} ${cityOfZone(reader, zone)}`
}

const onSiteInWords = ({ say }: Reader, onSite: Decision['onSite']): string => {
  const { lo, hi } = onSite
  if (hi === null) return lo === 0 ? say('seats.unknown') : say('seats.from', { lo })
  return lo === hi ? say('seats.exactly', { seats: lo }) : say('seats.range', { lo, hi })
}

const onlineInWords = ({ say }: Reader, online: Decision['online']): string =>
  typeof online === 'number'
    ? say('seats.online', { seats: online })
    : say(`seats.online-${online}`)

type Seated = Pick<Decision, 'onSite' | 'online'> & { readonly format: FormatNow['format'] }

/** Seats on site and online, in a sentence each; '' where there are none to speak of. */
const seatsInWords = (reader: Reader, { format, onSite, online }: Seated): string => {
  switch (format) {
    case 'in-person':
    case 'unclear':
      return onSiteInWords(reader, onSite)
    case 'hybrid':
      return `${onSiteInWords(reader, onSite)} ${onlineInWords(reader, online)}`
    case 'online':
      return onlineInWords(reader, online)
    case 'postponed':
    case 'cancelled':
      return ''
  }
}

const chosenInWords = (reader: Reader, { chosen }: FormatNow, zone: string): string => {
  if (chosen === null) return ''
  const moment = momentInWords(reader, chosen.from, zone)
  const reason = inLanguage(chosen.reason, reader.language).text
  return [reader.say('basis.chosen', { moment }), reason].filter(Boolean).join(' ')
}

const restsOn = (reader: Reader, now: FormatNow, zone: string): string => {
  const { say } = reader
  const settles = now.settlesAt
  switch (now.basis) {
    case 'reported':
      return say('basis.reported')
    case 'stated':
      return say('basis.stated')
    case 'planned':
      return settles === null
        ? say('basis.planned.no-date')
        : say('basis.planned', { moment: momentInWords(reader, settles, zone) })
    case 'chosen':
      return chosenInWords(reader, now, zone)
    case 'decided':
      return now.decidedAsOf === null
        ? ''
        : say('basis.decided', { moment: momentInWords(reader, now.decidedAsOf, zone) })
  }
}

/** The format that an event shows, with seats, what it rests on, and why. */
export const formatView = (reader: Reader, now: FormatNow, zone: string): FormatView => {
  const { format, onSite, online, movedFrom } = now
  const seats =
    onSite === null || online === null ? '' : seatsInWords(reader, { format, onSite, online })
  const moved =
    movedFrom === null
      ? ''
      : reader.say('basis.moved-from', { format: reader.say(`format.${movedFrom}`) })
  return {
    format,
    label: reader.say(`format.${format}`),
    note: [seats, moved, restsOn(reader, now, zone)].filter(Boolean).join(' '),
    because: becauseInWords(reader, now.because),
  }
}

const shown = {
  'in-person': 'in-person',
  hybrid: 'hybrid',
  online: 'online',
  unclear: 'unclear',
  postpone: 'postponed',
  cancel: 'cancelled',
} as const satisfies Record<Decision['outcome'], FormatNow['format']>

/** What an answer of the engine would look like, or looked like. */
export const decisionView = (
  reader: Reader,
  decision: Pick<Decision, 'outcome' | 'onSite' | 'online' | 'because'>,
): FormatView => {
  const format = shown[decision.outcome]
  return {
    format,
    label: reader.say(`format.${format}`),
    note: seatsInWords(reader, { format, ...decision }),
    because: becauseInWords(reader, decision.because),
  }
}
