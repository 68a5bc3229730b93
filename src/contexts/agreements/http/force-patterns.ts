import type { NoteBasis, Trigger, TriggeredRule } from '../domain/clause.ts'
import type { Period } from '../domain/period.ts'

const lastNote = (basis: NoteBasis): Trigger => ({ on: 'last-notification', basis })

const signature: Trigger = { on: 'signature' }
const exchangeOfNotes: Trigger = { on: 'exchange-of-notes' }
const exchangeOfInstruments: Trigger = { on: 'exchange-of-instruments' }

/** A pattern that counts nothing: on the day of its trigger. */
export const onTrigger: Readonly<Record<string, Trigger>> = {
  ON_SIGNATURE: signature,
  ON_LAST_NOTIFICATION: lastNote('notification'),
  ON_LAST_NOTIFICATION_RECEIPT: lastNote('received'),
  ON_EXCHANGE_OF_NOTES: exchangeOfNotes,
  ON_REPLY_NOTE_DATE: { on: 'reply-note' },
  ON_EXCHANGE_OF_INSTRUMENTS: exchangeOfInstruments,
}

/** A pattern that counts days, and one that counts months. */
export const afterTrigger: Readonly<
  Record<string, { readonly unit: 'day' | 'month'; readonly trigger: Trigger }>
> = {
  DAYS_AFTER_LAST_NOTIFICATION: { unit: 'day', trigger: lastNote('notification') },
  DAYS_AFTER_LAST_RECEIPT: { unit: 'day', trigger: lastNote('received') },
  DAYS_AFTER_SIGNATURE: { unit: 'day', trigger: signature },
  DAYS_AFTER_EXCHANGE_OF_INSTRUMENTS: { unit: 'day', trigger: exchangeOfInstruments },
  MONTHS_AFTER_LAST_NOTIFICATION: { unit: 'month', trigger: lastNote('notification') },
  MONTHS_AFTER_LAST_RECEIPT: { unit: 'month', trigger: lastNote('received') },
  MONTHS_AFTER_SIGNATURE: { unit: 'month', trigger: signature },
  MONTHS_AFTER_EXCHANGE_OF_INSTRUMENTS: { unit: 'month', trigger: exchangeOfInstruments },
}

/** First days of months, by what the month is counted from; null: the pattern leaves that to the trigger. */
export const firstOfMonth: Readonly<
  Record<string, { readonly counts: 'nth' | 'full'; readonly trigger: Trigger | null }>
> = {
  FIRST_DAY_NTH_MONTH_AFTER_LAST_NOTIFICATION: { counts: 'nth', trigger: lastNote('notification') },
  FIRST_DAY_NTH_MONTH_AFTER_LAST_RECEIPT: { counts: 'nth', trigger: lastNote('received') },
  FIRST_DAY_NTH_MONTH_AFTER_SIGNATURE_MONTH: { counts: 'nth', trigger: signature },
  FIRST_DAY_NTH_MONTH_AFTER_MONTH: { counts: 'nth', trigger: null },
  FIRST_DAY_AFTER_N_MONTHS_FOLLOWING_MONTH: { counts: 'full', trigger: null },
}

/**
 * The month of which a pattern does not say what happened in it: that of the last note, unless the
 * trigger names receipt, or the signature and no note.
 */
export const triggerOfMonth = (words: string): Trigger => {
  if (/recei(?:pt|v)/i.test(words)) return lastNote('received')
  return /\bsign/i.test(words) && !/\b(?:note|notif)/i.test(words)
    ? signature
    : lastNote('notification')
}

/** The rule of a pattern that counts, from a number that may not be on record. */
export const countedRule = (
  { counts, trigger }: { readonly counts: 'nth' | 'full'; readonly trigger: Trigger },
  n: number | null,
): TriggeredRule =>
  counts === 'nth'
    ? { kind: 'first-of-nth-month', trigger, month: n }
    : { kind: 'first-after-full-months', trigger, months: n }

// A month is thirty days where parts of one are counted (ETS No. 76 Art. 4(3)).
const daysInMonth = 30

/** `30 days or one month`: the two that a source leaves open, from the number in one of the units. */
export const eitherPeriods = (n: number, unit: 'day' | 'month'): readonly [Period, Period] => {
  if (unit === 'month') return [{ days: n * daysInMonth }, { months: n }]
  const [months, days] = [Math.floor(n / daysInMonth), n % daysInMonth]
  return [{ days: n }, days === 0 ? { months } : { months, days }]
}
