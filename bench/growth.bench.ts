import { randomUUID } from 'node:crypto'

import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { members } from './change-world.ts'
import { signInto } from './desk-browser.ts'
import { growWorld } from './growing-world.ts'
import { median, type Report } from './measuring.ts'
import { type Started, startServer } from './started.ts'
import { timed } from './waits.ts'

const rounds = 60
const mostPastEvents = Number(process.env['ALTERNAT_BENCH_EVENTS'] ?? 2_000)
const peopleAtEach = 500

/** What somebody asks for, in one installation; the round says which time it is. */
type Request = { readonly name: string; readonly ask: (round: number) => Promise<unknown> }

const bodyOf = async (answer: Response): Promise<string> => {
  const text = await answer.text()
  if (answer.status >= 400) throw new Error(`${answer.url} answered ${String(answer.status)}`)
  return text
}

const registerAt = async (site: string, slug: string): Promise<string> => {
  const body = new URLSearchParams({
    key: randomUUID(),
    name: 'Arbitrary Person',
    email: `${randomUUID()}@example.org`,
    party: '1',
    offer: 'on-site',
    'if-moved': 'online',
  })
  const path = `${site}/en/events/${slug}/register`
  const headers = { origin: site, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(path, { method: 'POST', headers, body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${path} answered ${String(answer.status)}`)
  return answer.headers.get('location') ?? ''
}

const requestsOf = async (
  { port }: Started,
  slugs: readonly string[],
): Promise<readonly Request[]> => {
  const site = `http://localhost:${String(port)}`
  const slugAt = (round: number): string => slugs[round % slugs.length] ?? ''
  const page = async (path: string): Promise<string> => bodyOf(await fetch(`${site}${path}`))
  const [head] = members
  if (head === undefined) throw new Error('nobody signs in')
  const desk = await signInto(port, head)
  const own = await registerAt(site, slugAt(0))
  return [
    { name: 'page of an event', ask: (round) => page(`/en/events/${slugAt(round)}`) },
    { name: 'form to register', ask: (round) => page(`/en/events/${slugAt(round)}/register`) },
    { name: 'registering', ask: (round) => registerAt(site, slugAt(round)) },
    { name: 'personal page', ask: () => page(own) },
    { name: 'desk, front page', ask: () => desk.get('/desk') },
    {
      name: 'desk, who comes to an event',
      ask: (round) => desk.get(`/desk/events/${slugAt(round)}/registrations`),
    },
    {
      name: 'desk, the door of an event',
      ask: (round) => desk.get(`/desk/events/${slugAt(round)}/door?q=Person+7`),
    },
  ]
}

type Installation = { readonly people: number; readonly requests: readonly Request[] }

const millisecondsOf = async (request: Request | undefined, round: number): Promise<number> =>
  request === undefined ? Number.NaN : (await timed(() => request.ask(round))) * 1000

/** Each request in turn in the large installation and in the small one. */
const compare = async (large: Installation, small: Installation, report: Report): Promise<void> => {
  for (const [index, request] of large.requests.entries()) {
    const other = small.requests[index]
    const own: number[] = []
    const few: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      own.push(await millisecondsOf(request, round))
      few.push(await millisecondsOf(other, round))
    }
    const [ours, reference] = [median(own), median(few)]
    report({
      name: `${request.name}, with ${String(large.people)} registrations`,
      figure: `${ours.toFixed(2)} ms`,
      reference: `${reference.toFixed(2)} ms, with ${String(small.people)}`,
      ratio: ours / reference,
      note: 'aim 1.2',
    })
  }
}

/** What a request costs once an installation has a million registrations behind it. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase({ durable: true })
  const databases = [await freshDatabase(), await freshDatabase()] as const
  const started: Started[] = []
  const open = async (database: (typeof databases)[number], events: number) => {
    const { slugs, people } = await growWorld(database, { events, peopleEach: peopleAtEach })
    const file = new URL('registrations-server.ts', import.meta.url)
    const app = await startServer(file, [database.appUrl, '4'])
    started.push(app)
    return { people, requests: await requestsOf(app, slugs) }
  }
  try {
    const small = await open(databases[1], 0)
    const large = await open(databases[0], mostPastEvents)
    await compare(large, small, report)
  } finally {
    for (const { child } of started) child.kill()
    for (const database of databases) await database.drop()
    await stop()
  }
}
