import type { Language } from '#kit/text/localised.ts'

/** Why a mail is written. */
export const mailPurposes = [
  'sign-in',
  'invitation',
  'confirmation',
  'notice',
  'reminder',
  'approval',
  'digest',
] as const

export type MailPurpose = (typeof mailPurposes)[number]

/**
 * How far a mail has come.
 *
 * - `waiting`: recorded, to be handed over when it is due
 * - `claimed`: a process is handing it over
 * - `sent`: the mail server took it
 * - `uncertain`: handed over, and nobody can tell whether it was taken; gets one marked copy more
 * - `failed`: given up, for good
 * - `bounced`: taken, and returned as undeliverable
 * - `suppressed`: not sent, since its address is not mailed any more
 */
export const mailStates = [
  'waiting',
  'claimed',
  'sent',
  'uncertain',
  'failed',
  'bounced',
  'suppressed',
] as const

export type MailState = (typeof mailStates)[number]

/** One calendar object of a mail: the whole file, whose METHOD property is `method`. */
export type MailCalendar = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly text: string
  /** Under which it is attached, such as `concert.ics`. */
  readonly name: string
}

/** A mail to be recorded. Its words are finished, in the recipient's language. */
export type NewMail = {
  readonly id: string
  /** Whose relation it tells of; null for mails about an account. */
  readonly relation: string | null
  /** One bare address. */
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** One for each UID; the first is the one that mail programs put buttons under. */
  readonly calendars: readonly MailCalendar[]
  readonly language: Language
  /** `<…@…>`, unique; a further copy bears the same. */
  readonly messageId: string
  readonly purpose: MailPurpose
  /** The Message-ID of the mail that this one follows, so that both are shown as one conversation. */
  readonly references: string | null
  /** Where the reader ends mails of this kind by one request; absent where they answer to something. */
  readonly unsubscribe?: string
  /** The one record that it is about; whoever is erased from it is erased from the mail. */
  readonly about?: string
}

/** For how many days after it was settled a mail can still be read. */
export const mailsAreKeptDays = 30

/** After how many days a mail that nobody could send is given up. */
export const mailsMayWaitDays = 30
