import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

export const sessionLastsMilliseconds = 14 * millisecondsPerDay
export const linkLastsMilliseconds = 30 * 60_000
/** An invitation waits for a person who may be travelling. */
export const invitationLastsMilliseconds = 7 * millisecondsPerDay

/** RFC 5321 4.5.3.1: a path of 256 octets, less its brackets. */
const longestAddress = 254

const shortestPassword = 12

export type PasswordRefusal = 'password-is-too-short' | 'password-is-the-address'

/** NIST SP 800-63B: length, not composition; nothing that the account itself gives away. */
export const acceptPassword = (
  password: string,
  email: string,
): Result<string, PasswordRefusal> => {
  if (password.length < shortestPassword) return refuse('password-is-too-short')
  if (password.toLowerCase() === email) return refuse('password-is-the-address')
  return accept(password)
}

export const normaliseEmail = (text: string): string => text.trim().toLowerCase()

// RFC 5322 3.2.3: these stand in an address only within quotes, which no real mailbox needs. Mails
// and calendars refuse them, and one that came with others would fail all of them.
const special = String.raw`\s\p{Cc}@<>()[\]\\,;:"`
const onlyAddress = new RegExp(`^[^${special}]+@[^${special}]+\\.[^${special}.]+$`, 'u')

/** Whether a text can be an address at all; only a mail that arrives proves more. */
export const isEmail = (text: string): boolean => onlyAddress.test(text)

/** The address that a text is, as it is stored; undefined when it cannot be one. */
export const addressIn = (text: string): string | undefined => {
  const address = normaliseEmail(text)
  return isEmail(address) && address.length <= longestAddress ? address : undefined
}

/** A link or session still counts at `now`. */
export const isValidAt = (expiresAt: Instant, now: Instant): boolean => now < expiresAt
