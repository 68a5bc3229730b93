import type { DemoSite } from './demo-site.ts'

/** Members of the demonstration at their desks, in English; each asked for by address. */
export type DemoMembers = {
  /** A page by GET, or what a form sends by POST; no redirect followed. */
  readonly ask: (who: string, path: string, body?: FormData | URLSearchParams) => Promise<Response>
  /** What their browser sends with each request, for a test that sends one of its own. */
  readonly headersOf: (who: string) => Readonly<Record<string, string>>
}

export const attache = 'attache@mexico.example'
export const officer = 'officer@ministry.example'
export const viewer = 'viewer@ministry.example'

/** Signs the attaché, the officer and the viewer in. */
export const signInMembers = async (site: DemoSite): Promise<DemoMembers> => {
  const cookies = new Map<string, string>()
  const headersOf = (who: string) => ({ cookie: cookies.get(who) ?? '', origin: site.address })
  const ask: DemoMembers['ask'] = (who, path, body) =>
    fetch(`${site.address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: headersOf(who),
      ...(body === undefined ? {} : { body }),
    })
  for (const who of [attache, officer, viewer]) {
    const { email, password } = site.signIn(who)
    const answer = await ask(who, '/sign-in', new URLSearchParams({ email, password }))
    cookies.set(who, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
    await ask(who, '/desk/language', new URLSearchParams({ language: 'en', back: '/desk' }))
  }
  return { ask, headersOf }
}
