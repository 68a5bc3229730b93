import type { When } from '#contexts/programme/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

/** When something takes place, with the time of day by the clocks of its place where it is known. */
export const whenLine = (language: Language, when: When): string => {
  const day = formatWhen(language, when, 'full')
  if (when.precision !== 'day' || when.startTime === null) return day
  const end = when.endTime === null ? '' : `–${when.endTime}`
  return `${day}, ${when.startTime}${end}`
}
