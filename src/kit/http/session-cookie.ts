import type { Instant } from '#kit/time/days.ts'

/**
 * The session's cookie. Over HTTPS it is a `__Host-` cookie, which no sub-domain can plant;
 * over plain HTTP (a demonstration on loopback) browsers refuse that prefix.
 */
export const sessionCookieName = (baseUrl: string): string =>
  baseUrl.startsWith('https:') ? '__Host-alternat' : 'alternat'

export const sessionCookie = (baseUrl: string, token: string, expiresAt: Instant): string => {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  const expires = new Date(expiresAt).toUTCString()
  return `${sessionCookieName(baseUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires}${secure}`
}

export const endedSessionCookie = (baseUrl: string): string => sessionCookie(baseUrl, '', 0)
