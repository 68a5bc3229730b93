import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { type HttpClient, openHttpClient } from '#bench/http-clients.ts'

const longestPauseMilliseconds = 40
const oneIn = 8

/** What people were told, whatever happened to the application meanwhile. */
export type Told = {
  /** The forms whose registration was answered with its link. */
  readonly registered: Set<string>
  /** Answers other than a redirect. */
  readonly unexpected: string[]
  /** Posts that got no answer: the application was killed. */
  unanswered: number
}

type Form = { readonly key: string; readonly slug: string }

const fieldsOf = ({ key }: Form) => ({
  name: 'Arbitrary Person',
  email: `${key}@home.example`,
  party: String(1 + randomInt(3)),
  offer: 'on-site',
  'if-moved': 'online',
  key,
})

/**
 * People who register one after another over `slugs`, and now and then cancel. Whoever gets no
 * answer sends the same form again in the next life, as a person does.
 */
export const openCrowd = (slugs: readonly string[], size: number) => {
  const told: Told = { registered: new Set(), unexpected: [], unanswered: 0 }
  const inHand = new Map<number, Form>()

  const nextForm = (person: number): Form => {
    const known = inHand.get(person)
    if (known !== undefined) return known
    const form = { key: randomUUID(), slug: slugs[randomInt(slugs.length)] ?? '' }
    inHand.set(person, form)
    return form
  }

  const expectRedirect = (status: number): boolean => {
    if (status !== 303) told.unexpected.push(`answered ${String(status)}`)
    return status === 303
  }

  const registerOnce = async (client: HttpClient, person: number): Promise<void> => {
    const form = nextForm(person)
    const answer = await client.post(`/en/events/${form.slug}/register`, fieldsOf(form))
    inHand.delete(person)
    if (!expectRedirect(answer.status)) return
    told.registered.add(form.key)
    if (randomInt(oneIn) > 0) return
    expectRedirect((await client.post(answer.location, { act: 'cancel' })).status)
  }

  const live = async (port: number, person: number): Promise<void> => {
    try {
      const client = await openHttpClient(port)
      for (;;) {
        await registerOnce(client, person)
        await setTimeout(randomInt(longestPauseMilliseconds))
      }
    } catch {
      told.unanswered += 1
    }
  }

  return {
    told,
    /** Comes to the application at `port`, and leaves when it is gone. */
    visit: async (port: number): Promise<void> => {
      await Promise.all(Array.from({ length: size }, (_none, person) => live(port, person)))
    },
  }
}
