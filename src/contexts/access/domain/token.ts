import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

/** What a token may do: read what its member sees, or all that its member may. */
export const tokenScopes = ['read', 'write'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** For how many days a token may be made. */
export const tokenDays = [30, 90, 365] as const
export type TokenDays = (typeof tokenDays)[number]

/** By its beginning a token is known for what it is, wherever one finds it. */
export const tokenPrefix = 'alternat_'

const longestName = 80

export type TokenRefusal = 'token-has-no-name' | 'token-name-is-too-long' | 'too-many-tokens'

const mostTokens = 20

/** A token as its member sees it; what it is itself nobody can see again. */
export type Token = {
  readonly id: string
  readonly name: string
  readonly scope: TokenScope
  readonly madeAt: Instant
  readonly expiresAt: Instant
  /** To the hour; null: never. */
  readonly usedAt: Instant | null
}

/** What a member asks for. */
export type NewToken = {
  readonly name: string
  readonly scope: TokenScope
  readonly days: TokenDays
}

/** Whether one more token may be made, and when it would end. */
export const tokenEnd = (
  { name, days }: Pick<NewToken, 'name' | 'days'>,
  { now, already }: { readonly now: Instant; readonly already: number },
): Result<Instant, TokenRefusal> => {
  if (name === '') return refuse('token-has-no-name')
  if (name.length > longestName) return refuse('token-name-is-too-long')
  if (already >= mostTokens) return refuse('too-many-tokens')
  return accept(now + days * millisecondsPerDay)
}
