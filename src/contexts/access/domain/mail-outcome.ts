import type { MailPurpose } from './mail.ts'

/** For how long a claim holds: longer than any hand-over may take. After it the process is dead. */
export const claimHoldsSeconds = 600

const firstPauseSeconds = 60
const longestPauseSeconds = 4 * 3600

// A sign-in link lives for half an hour; everything else is still worth having a day later.
const mostAttempts = (purpose: MailPurpose): number => (purpose === 'sign-in' ? 5 : 16)

/** How long to wait before a mail that was tried so often is tried again; null: not again. */
export const pauseAfter = (purpose: MailPurpose, attempts: number): number | null =>
  attempts >= mostAttempts(purpose)
    ? null
    : Math.min(firstPauseSeconds * 2 ** (attempts - 1), longestPauseSeconds)

/** What a mail server made of a mail, as `Handover` of kit/mail has it. */
type Answer = {
  readonly outcome: 'taken' | 'refused' | 'not-now' | 'unanswered'
  readonly reason?: string
}

/** What becomes of a mail that was claimed; `dueInSeconds` says when it is tried again, null never. */
export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly reason: string }
  | {
      readonly state: 'waiting' | 'uncertain'
      readonly reason: string
      readonly dueInSeconds: number | null
    }

type Tried = {
  readonly purpose: MailPurpose
  readonly attempts: number
  /** It may have arrived before. */
  readonly isSecondCopy: boolean
}

const later = ({ purpose, attempts, isSecondCopy }: Tried, reason: string): MailOutcome => {
  const dueInSeconds = pauseAfter(purpose, attempts)
  if (isSecondCopy) return { state: 'uncertain', reason, dueInSeconds }
  return dueInSeconds === null
    ? { state: 'failed', reason }
    : { state: 'waiting', reason, dueInSeconds }
}

/**
 * Settles what the answer of a mail server means for a mail. One that got no answer has one further
 * copy, marked as such, and then stays uncertain: SMTP cannot promise exactly once (RFC 1047).
 */
export const outcomeOf = (mail: Tried, { outcome, reason = '' }: Answer): MailOutcome => {
  switch (outcome) {
    case 'taken':
      return { state: 'sent' }
    case 'refused':
      return { state: 'failed', reason }
    case 'not-now':
      return later(mail, reason)
    case 'unanswered': {
      const dueInSeconds = mail.isSecondCopy ? null : firstPauseSeconds
      return { state: 'uncertain', reason, dueInSeconds }
    }
  }
}
