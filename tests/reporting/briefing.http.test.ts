import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { unseenClauses } from '#contexts/agreements/service/record-agreement.ts'
import { people } from '#contexts/directory/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { deskRoutes } from '#contexts/reporting/routes.ts'
import { onDay } from '#kit/time/known-date.ts'
import { aDescription } from '#tests/support/agreement-factories.ts'
import { dayOf } from '#tests/support/an-event-view.ts'
import { markup } from '#tests/support/markup.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-05-03T08:00:00Z')

const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }

const participant = (side: string, name: string) => ({
  side,
  thirdParty: '',
  name,
  person: null,
  institution: null,
  capacity: `Capacity of ${name}`,
  isActing: false,
  role: 'head' as const,
})

describe('the briefing for a day', () => {
  let desk: OpenDesk
  let member: Desk
  let theirs: Desk

  const meet = (visibility: string, title: string): Promise<{ readonly id: string }> =>
    asActor(desk.db, ours, (tx) =>
      meetings.enter(tx, ours, {
        visibility,
        content: {
          occasion: 'meeting',
          title: { en: title },
          on: onDay(dayOf('2030-05-03')),
          time: '11:00',
          place: { en: 'Near City' },
          venue: 'Hall of Mirrors',
          format: 'in-person',
          previous: null,
          host: null,
          adopted: null,
          agenda: [{ text: 'The year to come', about: null }],
          sources: [],
          illustrative: false,
        },
        participants: [participant('XX', 'Ana Envoy'), participant('YY', 'Bahram Minister')],
      }),
    )
  const agree = (visibility: string, key: string): Promise<unknown> =>
    asActor(desk.db, ours, (tx) =>
      enterAgreement(tx, ours, {
        visibility,
        description: aDescription(key, ['XX', 'YY']),
        clauses: unseenClauses,
        acts: [],
        announcedOn: null,
      }),
    )

  before(async () => {
    desk = await openDesk(deskRoutes, today)
    member = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'viewer', 'es')
    await meet('joint', 'Talks on the year')
    await meet('XX', 'Preparing among ourselves')
    await agree('joint', 'JOINT-KEY')
    await agree('XX', 'OURS-KEY')
  })
  after(async () => {
    await desk.close()
  })

  const read = async (query: string, as = member): Promise<string> =>
    markup(await (await as.get(`/desk/briefings${query}`)).text())

  it('tells whom we meet, when, where and in which capacity', async () => {
    const page = await read('?on=2030-05-03')
    assert.match(page, /Talks on the year/)
    assert.match(page, /11:00, Hall of Mirrors, Near City/)
    assert.match(page, /Bahram Minister/)
    assert.match(page, /Capacity of Bahram Minister/)
    assert.match(page, /The year to come/)
    assert.match(page, /JOINT-KEY/)
  })

  it('holds in its shareable edition nothing that one side alone sees', async () => {
    const page = await read('?on=2030-05-03&edition=shareable')
    for (const hidden of ['Preparing among ourselves', 'OURS-KEY']) {
      assert.doesNotMatch(page, new RegExp(hidden))
    }
  })

  it('holds it in the private one, so that there was something to hide', async () => {
    const page = await read('?on=2030-05-03&edition=private')
    assert.match(page, /Preparing among ourselves/)
    assert.match(page, /OURS-KEY/)
    assert.match(page, /For Guestland alone/)
    assert.doesNotMatch(await read('?on=2030-05-03&edition=private', theirs), /OURS-KEY/)
  })

  it('is in the reader’s language, their side first', async () => {
    const page = await read('?on=2030-05-03&edition=private', theirs)
    assert.match(page, /A quién vemos/)
    assert.match(page, /Solo para Hostland/)
  })

  it('calls whom we meet as the directory does in the reader’s language', async () => {
    const named = { use: 'full' as const, source: 'A gazette' }
    await asActor(desk.db, ours, (tx) =>
      people.enter(tx, ours, {
        visibility: 'joint',
        actsFor: 'YY',
        names: [
          { ...named, text: 'Bahram Minister', language: 'en' },
          { ...named, text: 'Bahram Ministro', language: 'es' },
        ],
        posts: [],
      }),
    )
    assert.match(await read('?on=2030-05-03'), /Bahram Minister/)
    assert.match(await read('?on=2030-05-03', theirs), /Bahram Ministro/)
  })

  it('is taken along as PDF and for Word, with what the side adds to it', async () => {
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await member.post('/desk/briefings/file', {
        on: '2030-05-03',
        edition: 'private',
        format,
        talking: 'Ask for the hall\n\n<b>bold</b>',
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.equal(bytes.subarray(0, begins.length).toString(), begins)
    }
  })

  it('says what is wrong with a day that is none, and shows today’s', async () => {
    const answer = await member.get('/desk/briefings?on=tomorrow')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /This is no day/)
  })

  it('says that there is no meeting on a day without one, and how the relation stands', async () => {
    const page = await read('?on=2030-06-01')
    assert.match(page, /No meeting is on record for 1 June 2030/)
    assert.match(page, /JOINT-KEY/)
  })
})
