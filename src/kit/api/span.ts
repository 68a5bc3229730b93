import { z } from 'zod'

import { type Day, dayFromIso } from '#kit/time/days.ts'

const day = z
  .string()
  .refine(
    (text) => dayFromIso(text) !== undefined,
    'has to be a day that exists, such as 2021-05-10',
  )

/** What a list of dated things, named in the plural by `things`, may be asked. */
export const spanQuery = (things: string) => ({
  from: day
    .optional()
    .meta({ format: 'date', description: `only ${things} that are not over before this day` }),
  until: day
    .optional()
    .meta({ format: 'date', description: `only ${things} that begin no later than this day` }),
})

/** Whether some day of a thing lies in the span; one without a date (undefined) lies in none. */
export const isInSpan = (
  days: { readonly first: Day; readonly last: Day } | undefined,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): boolean => {
  if (days === undefined) return from === undefined && until === undefined
  const first = dayFromIso(from ?? '') ?? -Infinity
  const last = dayFromIso(until ?? '') ?? Infinity
  return days.last >= first && days.first <= last
}
