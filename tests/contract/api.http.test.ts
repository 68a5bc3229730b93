import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'

import { Validator } from '@seriousme/openapi-schema-validator'
import { z } from 'zod'

import { signToken } from '#kit/ids/signed-token.ts'
import { type CurlExample, curlExamplesIn, textAt } from '#tests/support/curl-examples.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { anAgreement } from '#tests/support/an-agreement.ts'
import {
  type DescribedOperation,
  type OpenApi,
  openApi,
  operationsOf,
} from '#tests/support/open-api.ts'

import type { Example } from './api-example.ts'
import { enterHeritage, examplesOfHeritage } from './examples-of-heritage.ts'
import { examplesOfPeople } from './examples-of-people.ts'
import { examplesOfPlanning } from './examples-of-planning.ts'
import {
  examplesOfMeetings,
  examplesOfSupport,
  examplesOfUndertakings,
} from './examples-of-undertakings.ts'

const sheet = 'name,email,people\nA Group,,2'
const weekly = { kind: 'weeks', times: 3 }
const today = Date.parse('2030-04-01T08:00:00Z')

const idsIn = (items: unknown): string[] =>
  z
    .array(z.looseObject({ id: z.string() }))
    .parse(items)
    .map(({ id }) => id)

describe('the description of the API', () => {
  let api: OpenApi
  let document: Readonly<Record<string, unknown>> = {}
  let slug = ''
  const tokens = { MX: '', AZ: '' }
  let own = ''
  let change = ''
  let guests: readonly string[] = []
  let group = ''
  let programme = ''
  let planned = ''
  let contentHash = ''
  let batch = ''
  let invitation = ''
  let heritage = { slug: '', institution: '' }
  let agreement = ''
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      ;({ slug } = await anOpenRegister(adminUrl, { seats: 20 }))
    })
    tokens.MX = await api.tokenOf('MX', 'head', 'write')
    tokens.AZ = await api.tokenOf('AZ', 'head', 'write')
    document = (await api.ask('/api/v1/openapi.json')).data
    heritage = await enterHeritage(api.db)
    agreement = await anAgreement(api, { key: 'MX-AZ-2017', visibility: 'joint' })
    const added = await api.ask(`/api/v1/desk/events/${slug}/guests`, {
      method: 'POST',
      token: tokens.MX,
      body: { guests: [{ name: 'Leyla', language: 'az' }] },
    })
    invitation = signToken('a key of the tests alone', textAt(added.data, 'items.0.id'))
  })
  after(() => api.close())

  const halved = () => ({
    reason: { en: 'Half a hall' },
    items: [{ event: slug, alteration: { kind: 'offers', onSite: { seats: 10 } } }],
  })

  /** How each operation is asked, so that it does what it is for. */
  const examples: Readonly<Record<string, Example>> = {
    listEvents: { query: '?discipline=music&from=2030-01-01&limit=1', status: 200 },
    getEvent: { path: () => ({ slug }), status: 200 },
    listDeskEvents: { query: '?from=2030-01-01', status: 200 },
    getDeskEvent: { path: () => ({ slug }), status: 200 },
    listEventRegistrations: { path: () => ({ slug }), query: '?state=confirmed', status: 200 },
    registerForEvent: {
      path: () => ({ slug }),
      body: () => ({
        name: 'A Person',
        email: 'person@example.org',
        party: 2,
        offer: 'on-site',
      }),
      status: 201,
      keeps: (data) => {
        own = textAt(data, 'token')
      },
    },
    getOwnRegistration: { path: () => ({ token: own }), status: 200 },
    changeOwnRegistration: {
      path: () => ({ token: own }),
      body: () => ({ act: 'cancel' }),
      status: 200,
    },
    listVenues: { status: 200 },
    listAgreements: { query: '?inForceOn=2030-04-01', status: 200 },
    getAgreement: { path: () => ({ slug: agreement }), status: 200 },
    listInstitutions: { query: '?limit=5', status: 200 },
    listProgrammes: {
      status: 200,
      keeps: (data) => {
        programme = textAt(data, 'items.0.id')
      },
    },
    planEvent: {
      body: () => ({ programme, title: { en: 'A concert' }, disciplines: ['music'] }),
      status: 201,
      keeps: (data) => {
        planned = textAt(data, 'slug')
        contentHash = textAt(data, 'contentHash')
      },
    },
    duplicateEvent: { path: () => ({ slug }), body: () => ({}), status: 201 },
    getEventContent: { path: () => ({ slug: planned }), status: 200 },
    reviseEvent: {
      path: () => ({ slug: planned }),
      body: () => ({ startedFrom: contentHash, summary: { en: 'With a guest' } }),
      status: 200,
      keeps: (data) => {
        contentHash = textAt(data, 'event.contentHash')
      },
    },
    showEvent: {
      path: () => ({ slug: planned }),
      body: () => ({ to: 'joint', startedFrom: contentHash }),
      status: 200,
    },
    answerProposal: {
      path: () => ({ slug: planned }),
      body: () => ({ answer: 'approve', contentHash }),
      status: 409,
    },
    moveEventState: {
      path: () => ({ slug: planned }),
      body: () => ({ to: 'announced' }),
      status: 200,
    },
    previewSeries: { path: () => ({ slug }), body: () => ({ rule: weekly }), status: 200 },
    planSeries: {
      path: () => ({ slug }),
      body: () => ({ rule: weekly, startedFrom: '0'.repeat(64) }),
      status: 201,
      keeps: (data) => {
        batch = textAt(data, 'batch.id')
      },
    },
    listBatches: { query: '?limit=1', status: 200 },
    takeBatchBack: { path: () => ({ id: batch }), status: 409 },
    openRegister: { path: () => ({ slug }), body: () => ({ onSite: 20 }), status: 409 },
    changeRegister: { path: () => ({ slug }), body: () => ({ remindsHours: 24 }), status: 200 },
    setReserve: {
      path: () => ({ slug }),
      body: () => ({ offer: 'on-site', seats: 2 }),
      status: 200,
    },
    listGroups: { path: () => ({ slug }), status: 200 },
    previewGroup: { path: () => ({ slug }), body: () => ({ sheet }), status: 200 },
    registerGroup: {
      path: () => ({ slug }),
      body: () => ({ sheet }),
      status: 201,
      keeps: (data) => {
        group = textAt(data, 'id')
      },
    },
    getGroup: { path: () => ({ slug, group }), status: 200 },
    takeGroupBack: { path: () => ({ slug, group }), status: 200 },
    getDoor: { path: () => ({ slug }), status: 200 },
    listDoorParties: { path: () => ({ slug }), query: '?q=A', status: 200 },
    actAtDoor: {
      path: () => ({ slug }),
      body: () => ({ act: 'walk-in', name: 'Somebody', people: 1 }),
      status: 201,
    },
    getOnline: { path: () => ({ slug }), status: 200 },
    setRoom: {
      path: () => ({ slug }),
      body: () => ({ room: { how: 'there', address: 'https://meet.example/evening' } }),
      status: 200,
    },
    getProtocolList: { path: () => ({ slug }), status: 200 },
    changeProtocolList: {
      path: () => ({ slug }),
      body: () => ({ replyBy: '2030-04-20' }),
      status: 200,
    },
    listGuests: { path: () => ({ slug }), query: '?limit=1', status: 200 },
    addGuests: {
      path: () => ({ slug }),
      body: () => ({
        guests: [
          { name: 'Ana Ruiz', email: 'ana@example.org', language: 'es', companionsAllowed: 1 },
          { name: 'Carl Fox', language: 'en' },
        ],
      }),
      status: 201,
      keeps: (data) => {
        guests = idsIn(data['items'])
      },
    },
    listOrderOfProtocol: { path: () => ({ slug }), status: 200 },
    getGuest: { path: () => ({ slug, guest: guests[0] ?? '' }), status: 200 },
    changeGuest: {
      path: () => ({ slug, guest: guests[0] ?? '' }),
      body: () => ({ capacity: 'Director', place: 2, shared: true }),
      status: 200,
    },
    removeGuest: { path: () => ({ slug, guest: guests[1] ?? '' }), status: 200 },
    recordGuestAnswer: {
      path: () => ({ slug, guest: guests[0] ?? '' }),
      body: () => ({ answer: 'accepted', offer: 'on-site', by: 'note' }),
      status: 200,
    },
    getInvitation: { path: () => ({ token: invitation }), status: 200 },
    answerInvitation: {
      path: () => ({ token: invitation }),
      body: () => ({ answer: 'declined' }),
      status: 200,
    },
    eraseInvitation: { path: () => ({ token: invitation }), status: 200 },
    previewInvitations: { path: () => ({ slug }), body: () => ({}), status: 200 },
    sendInvitations: {
      path: () => ({ slug }),
      body: () => ({ guests: [guests[0]] }),
      status: 201,
    },
    previewChange: { body: halved, status: 200 },
    proposeChange: {
      body: halved,
      status: 201,
      keeps: (data) => {
        change = textAt(data, 'id')
      },
    },
    listChanges: { query: '?limit=1', status: 200 },
    getChange: { path: () => ({ id: change }), status: 200 },
    listChangedEvents: { path: () => ({ id: change }), status: 200 },
    answerChange: {
      path: () => ({ id: change }),
      body: () => ({ answer: 'approve' }),
      by: 'AZ',
      status: 200,
    },
    proposeWayBack: { path: () => ({ id: change }), status: 201 },
    ...examplesOfUndertakings(),
    ...examplesOfSupport(),
    ...examplesOfMeetings(),
    ...examplesOfPeople(),
    ...examplesOfPlanning({ programme: () => programme, planned: () => planned }),
    ...examplesOfHeritage({ slug: () => heritage.slug, institution: () => heritage.institution }),
  }

  const ask = async ({ id, method, path, faults }: DescribedOperation) => {
    const example = examples[id]
    assert.ok(example, `no example of ${id}`)
    const given = example.path?.() ?? {}
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => given[name] ?? '')
    const answer = await api.ask(`${filled}${example.query ?? ''}`, {
      method,
      token: tokens[example.by ?? 'MX'],
      ...(example.body === undefined ? {} : { body: example.body() }),
    })
    example.keeps?.(answer.data)
    return { answer, example, faults }
  }

  it('is valid OpenAPI 3.1, as an independent validator reads it', async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...document })
    assert.equal(result.valid, true, JSON.stringify(result))
    assert.equal(validator.version, '3.1')
    const spoilt = await new Validator().validate({ ...document, paths: [] })
    assert.equal(spoilt.valid, false)
  })

  it('says of each operation what it answers', async () => {
    const operations = operationsOf(document)
    assert.deepEqual(operations.map(({ id }) => id).sort(), Object.keys(examples).sort())
    for (const described of operations) {
      const { answer, example, faults } = await ask(described)
      assert.equal(answer.status, example.status, `${described.id}: ${JSON.stringify(answer.data)}`)
      assert.deepEqual(faults(answer), [], described.id)
    }
  })

  it('would notice an answer that is not as described', async () => {
    const [described] = operationsOf(document)
    assert.ok(described)
    const { answer, faults } = await ask(described)
    assert.notDeepEqual(faults({ ...answer, data: { ...answer.data, next: 5 } }), [])
    assert.notDeepEqual(faults({ ...answer, data: { ...answer.data, more: true } }), [])
    assert.notDeepEqual(faults({ ...answer, status: 418 }), [])
  })

  it('describes every refusal as a problem that names the field', async () => {
    const [list] = operationsOf(document).filter(({ id }) => id === 'listEvents')
    assert.ok(list)
    for (const [query, field] of [
      ['?limit=0', 'limit'],
      ['?limit=many', 'limit'],
      ['?cursor=nonsense', 'cursor'],
      ['?discipline=polo', 'discipline'],
      ['?from=2030-02-30', 'from'],
      ['?colour=red', 'colour'],
    ] as const) {
      const answer = await api.ask(`/api/v1/events${query}`)
      assert.equal(answer.status, 400, query)
      assert.equal(answer.headers.get('content-type'), 'application/problem+json')
      assert.deepEqual(list.faults(answer), [])
      assert.match(JSON.stringify(answer.data['errors']), new RegExp(`"field":"${field}"`))
    }
  })

  it('answers what it does not know with a problem, too', async () => {
    for (const path of [
      '/api/v1',
      '/api/v1/events/none',
      '/api/v1/nothing',
      '/api/v1/events/a/b',
    ]) {
      const answer = await api.ask(path)
      assert.equal(answer.status, 404, path)
      assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
    }
  })
})

describe('the page that explains the API', () => {
  let api: OpenApi
  let examples: readonly CurlExample[] = []
  const known: Record<string, string> = {}
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      known['SLUG'] = (await anOpenRegister(adminUrl, { seats: 20, online: 100 })).slug
    })
    known['TOKEN'] = await api.tokenOf('MX', 'head', 'write')
    known['OTHER'] = await api.tokenOf('AZ', 'head', 'write')
    examples = curlExamplesIn(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8'))
  })
  after(() => api.close())

  it('gives examples that do what it says', async () => {
    assert.ok(examples.length >= 4)
    for (const { path, method, headers, body, status, keeps } of examples) {
      const fill = (text: string): string =>
        text.replaceAll(/\$([A-Z]+)/g, (whole, name: string) => known[name] ?? whole)
      const answer = await api.ask(fill(path), {
        method,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, fill(value)])),
        ...(body === undefined ? {} : { body: JSON.parse(fill(body)) }),
      })
      assert.equal(answer.status, status, `${method} ${fill(path)}: ${JSON.stringify(answer.data)}`)
      for (const [name, field] of keeps) known[name] = textAt(answer.data, field)
    }
  })
})
