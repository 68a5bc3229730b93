import { z } from 'zod'

import { type KnownDate, isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

/** A date as it is stored and submitted: `2017-10-20`, `2017-10` or `2017`. */
export const knownDateSchema = z.codec(
  z.string().meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY: as exactly as it is known' }),
  z.custom<KnownDate>((value) => typeof value === 'object' && value !== null && 'first' in value),
  {
    decode: (text, { issues }) => {
      const date = knownDateFromIso(text)
      if (date !== undefined) return date
      issues.push({
        code: 'custom',
        input: text,
        message: 'has to be a date: YYYY-MM-DD, YYYY-MM or YYYY',
      })
      return z.NEVER
    },
    encode: (date) => isoFromKnownDate(date),
  },
)
