import { publicEventRoute } from '#contexts/programme/contract.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { PublicDate } from '../domain/public-date.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { inLanguagePath } from '../pages/links.ts'

/** Where and in which language something is published. */
export type Edition = {
  readonly language: Language
  /** The installation's public address, without a slash at its end. */
  readonly baseUrl: string
  readonly siteName: string
}

export const addressOf = ({ language, baseUrl }: Edition, path: string): string =>
  `${baseUrl}${inLanguagePath(language, path)}`

/** The landing page of an event: the one public address of it, never a join link. */
export const eventAddress = (edition: Edition, { slug }: Pick<PublicEvent, 'slug'>): string =>
  addressOf(edition, publicEventRoute.href({ slug }))

/** The name of the place as one line: venue and city. Nothing for an event without a place. */
export const placeLine = ({ place }: PublicEvent, language: Language): string =>
  [place?.venue, place?.city]
    .flatMap((part) => (part === null || part === undefined ? [] : [inLanguage(part, language)]))
    .map(({ text }) => text)
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join(', ')

/** Whether people may come to the place; while it cannot be told, the place is still the place. */
export const hasPlace = ({ place, attendance }: PublicEvent): boolean =>
  place !== null && attendance !== 'online'

/**
 * The date that programs are given: of what is off, and has no day now, the one it had
 * (schema.org EventPostponed keeps the original start).
 */
export const statedDate = (event: PublicEvent): PublicDate => {
  const isOff = event.statuses.some((status) => status === 'postponed' || status === 'cancelled')
  return isOff ? (event.calendarDay ?? event) : event
}
