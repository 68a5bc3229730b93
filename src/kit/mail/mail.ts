/** One calendar object in a mail; `method` is the METHOD property in its text (RFC 6047). */
export type OutgoingCalendar = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly text: string
  readonly name: string
}

export type OutgoingMail = {
  /** A UUID, by which a report of the mail server finds back to this mail. */
  readonly id: string
  /** One bare address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly calendars: readonly OutgoingCalendar[]
  /** Of the words, as in `Content-Language`. */
  readonly language: string
  readonly messageId: string
  readonly references: string | null
  /** An address that ends mails of this kind by one POST (RFC 8058): said in headers. */
  readonly unsubscribe?: string
  /** The recipient may have the same mail already: said in a header. */
  readonly isSecondCopy: boolean
}

/**
 * What a mail server made of a mail.
 *
 * - `taken`: it answers for it from now on
 * - `refused`: not this mail, not later either
 * - `not-now`: nothing was taken; the same mail may be tried again
 * - `unanswered`: it got the whole mail, and the connection ended before it said what it made of it
 *
 * SMTP has no way to ask afterwards (RFC 1047), so the last one stays open for good.
 */
export type Handover =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'refused' | 'not-now' | 'unanswered'; readonly reason: string }

/** Hands one mail over. Rejects only where this program is wrong. */
export type SendMail = (mail: OutgoingMail) => Promise<Handover>
