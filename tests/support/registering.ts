import assert from 'node:assert/strict'

/** A way to send a form: an application, or a visitor at one. */
type Poster = {
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>
}

let forms = 0

/**
 * A visitor sends the form of an event that they were shown a while ago; what is not said is as
 * usual. Answers the address of the personal page.
 */
export const registerAt = async (
  app: Poster,
  slug: string,
  said: Readonly<Record<string, string>> = {},
): Promise<string> => {
  forms += 1
  const form = String(forms)
  const answer = await app.post(`/en/events/${slug}/register`, {
    name: 'Leyla',
    email: `p${form}@example.org`,
    party: '1',
    key: form,
    shown: String(Date.now() - 20_000),
    ...said,
  })
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get('location') ?? ''
}
