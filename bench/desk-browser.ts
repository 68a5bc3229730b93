/** A member who is signed in, with the form of a browser: answers are read whole. */
export type DeskBrowser = {
  readonly get: (path: string) => Promise<string>
  /** Posts a form; answers where it leads, or the page that it shows. */
  readonly post: (
    path: string,
    fields: URLSearchParams,
  ) => Promise<{ location: string; page: string }>
}

type Credentials = { readonly email: string; readonly password: string }

/** Signs a member in to an application on loopback. */
export const signInto = async (port: number, credentials: Credentials): Promise<DeskBrowser> => {
  const site = `http://localhost:${String(port)}`
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(`${site}${path}`, { redirect: 'manual', ...init })
    if (answer.status >= 400) throw new Error(`${path} answered ${String(answer.status)}`)
    return answer
  }
  const own = { origin: site, 'sec-fetch-site': 'same-origin' }
  const signed = await send('/sign-in', {
    method: 'POST',
    headers: own,
    body: new URLSearchParams(credentials),
  })
  const cookie = (signed.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
  return {
    get: async (path) => (await send(path, { headers: { cookie } })).text(),
    post: async (path, fields) => {
      const headers = { ...own, cookie }
      const answer = await send(path, { method: 'POST', headers, body: fields })
      return { location: answer.headers.get('location') ?? '', page: await answer.text() }
    },
  }
}
