import type { DeskVisit } from '#contexts/access/contract.ts'
import { may } from '#contexts/access/contract.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { Recorded } from '../domain/recorded.ts'
import { words } from '../messages/words.ts'

/** How a side is called for a reader. */
export const sideName =
  ({ sides }: Relation, language: Language) =>
  (side: string): string => {
    const found = sides.find(({ id }) => id === side)
    return found === undefined ? side : inLanguage(found.name, language).text
  }

/** Where today stands, at the place of the host. */
export const todayOf = (relation: Relation, { today }: DeskVisit): Day =>
  dayInZone(today, hostOf(relation).zone)

/** Who recorded something, of which side, and when. */
export const whoInWords = (
  { side, memberName, recordedAt }: Recorded,
  { language }: DeskVisit,
  relation: Relation,
): string =>
  words(language)('who', {
    name: memberName,
    side: sideName(relation, language)(side),
    day: formatDayOf(language, { instant: recordedAt, zone: hostOf(relation).zone }, 'short'),
  })

/** A date as exactly as it is known. */
export const knownDateInWords = (language: Language, { precision, first }: KnownDate): string =>
  formatDay(language, first, precision === 'day' ? 'date' : precision)

export const mayEdit = ({ actor }: DeskVisit): boolean => may(actor, 'edit')

/** Whoever only reads is told so before they write anything. */
export const mayNotEdit = ({ language }: DeskVisit, title: string): Answer =>
  problem({ status: 403, title, detail: words(language)('refused.member-may-not-edit') })
