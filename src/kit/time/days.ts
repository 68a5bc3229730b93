/** A calendar day as whole days since 1970-01-01, so that engines compare and subtract integers. */
export type Day = number

/** A moment as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

export const millisecondsPerDay = 86_400_000

const isoDayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Reads `YYYY-MM-DD`; undefined for anything else, and for days that do not exist (30 February). */
export const dayFromIso = (text: string): Day | undefined => {
  if (!isoDayPattern.test(text)) return undefined
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(milliseconds)) return undefined
  const day = milliseconds / millisecondsPerDay
  return isoFromDay(day) === text ? day : undefined
}

/** Writes a day as `YYYY-MM-DD`. */
export const isoFromDay = (day: Day): string =>
  new Date(day * millisecondsPerDay).toISOString().slice(0, 10)

const wholeDaysPattern = /^P(\d{1,4})D$/

/** Reads an ISO 8601 duration of whole days (`P3D`); undefined for every other duration. */
export const wholeDaysFromDuration = (text: string): number | undefined => {
  const days = wholeDaysPattern.exec(text)?.[1]
  return days === undefined ? undefined : Number(days)
}
