import { z } from 'zod'

import { dayFromIso, wholeDaysFromDuration } from '#kit/time/days.ts'
import { isZone } from '#kit/time/zones.ts'

const word = z.string().min(1)

/** A text of our own, which therefore exists in every language offered. */
export const text = z.strictObject({ en: word, es: word, az: word })

/** A name as it is established: languages without an established name are left out. */
export const name = z
  .strictObject({
    en: word.exactOptional(),
    es: word.exactOptional(),
    az: word.exactOptional(),
  })
  .refine((names) => Object.keys(names).length > 0, 'a name in at least one language')

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const sideId = z.enum(['MX', 'AZ'])

export const owner = z.enum(['MX', 'AZ', 'joint'])

export const visibility = z.enum(['public', 'joint', 'MX', 'AZ'])

export const url = z.url({ protocol: /^https?$/ })

export const zone = z.string().refine(isZone, 'an IANA time zone')

/** `YYYY-MM-DD`, read as whole days since 1970-01-01. */
export const day = z.string().transform((iso, context) => {
  const found = dayFromIso(iso)
  if (found !== undefined) return found
  context.addIssue(`not a calendar day: ${iso}`)
  return z.NEVER
})

/** `PnD`, read as a number of days. */
export const wholeDays = z.string().transform((duration, context) => {
  const found = wholeDaysFromDuration(duration)
  if (found !== undefined) return found
  context.addIssue(`not a duration of whole days: ${duration}`)
  return z.NEVER
})

/** ISO 8601 with its offset, read as milliseconds since 1970-01-01T00:00:00Z. */
export const instant = z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso))

export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
