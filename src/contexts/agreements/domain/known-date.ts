/** The dates of an agreement's record are civil dates, as exact as their source. */
export { isoFromKnownDate, type KnownDate, knownDateFromIso, onDay } from '#kit/time/known-date.ts'
