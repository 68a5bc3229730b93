import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { unseenClauses } from '#contexts/agreements/service/record-agreement.ts'
import { people } from '#contexts/directory/contract.ts'
import { meetings, type Participant, undertakings } from '#contexts/meetings/contract.ts'
import { proposeMinutes } from '#contexts/meetings/service/agree-minutes.ts'
import { deskRoutes } from '#contexts/reporting/routes.ts'
import { onDay } from '#kit/time/known-date.ts'
import { aDescription, officialAt, signedAt } from '#tests/support/agreement-factories.ts'
import { dayOf } from '#tests/support/an-event-view.ts'
import { markup } from '#tests/support/markup.ts'
import { aMeeting, anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-05-03T08:00:00Z')
const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }

const met = (name: string): Participant => ({
  side: 'YY',
  thirdParty: '',
  name,
  person: null,
  institution: null,
  capacity: 'Minister',
  isActing: false,
  role: 'head',
})

/** The cells of a table whose row begins so, without their markup. */
const cellsOf = (page: string, first: string): readonly string[] => {
  const row = page.split('<tr').find((one) => one.includes(`>${first}<`)) ?? ''
  return [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
    cell.replaceAll(/<[^>]*>/g, '').trim(),
  )
}

describe('what a briefing takes from the record', () => {
  let desk: OpenDesk
  let member: Desk

  const read = async (path: string): Promise<string> =>
    markup(await (await member.get(path)).text())

  const shown = async (edition: 'shareable' | 'private'): Promise<string> =>
    read(`/desk/briefings?on=2030-05-03&edition=${edition}`)

  const meet = (title: string, on: string, visibility = 'joint') =>
    asActor(desk.db, ours, (tx) =>
      meetings.enter(tx, ours, {
        visibility,
        content: aMeeting(title, { on: onDay(dayOf(on)) }),
        participants: [met('Gone Minister')],
      }),
    )

  const agree = (visibility: string, key: string) =>
    asActor(desk.db, ours, (tx) =>
      enterAgreement(tx, ours, {
        visibility,
        description: { ...aDescription(key, ['XX', 'YY']), fields: ['music'] },
        clauses: unseenClauses,
        acts: [signedAt('2020-01-01'), officialAt('2020-02-01')],
        announcedOn: null,
      }),
    )

  before(async () => {
    desk = await openDesk(deskRoutes, today)
    member = await desk.signIn('XX', 'editor')
    const { id } = await agree('joint', 'JOINT-KEY')
    await agree('XX', 'COVERT-KEY')
    const { id: meeting, slug } = await meet('The last talks', '2029-03-01')
    await meet('Talks of today', '2030-05-03')
    await proposeMinutes(desk.db, ours, {
      slug,
      words: { es: 'Quedó escrito.' },
      isBinding: false,
    })
    await asActor(desk.db, ours, async (tx) => {
      await undertakings.enter(tx, ours, [
        anUndertaking('XX', 'Lend the harp', { origin: { kind: 'agreement', id } }),
        anUndertaking('XX', 'Said at the talks', { origin: { kind: 'meeting', id: meeting } }),
        anUndertaking('XX', 'Covert loan', { visibility: 'XX' }),
      ])
      await people.enter(tx, ours, {
        visibility: 'joint',
        actsFor: 'YY',
        names: [{ text: 'Gone Minister', language: 'en', use: 'full', source: 'A gazette' }],
        posts: [
          {
            institution: null,
            title: { en: 'Minister of Culture' },
            acting: false,
            precedence: null,
            from: onDay(dayOf('2027-01-01')),
            until: onDay(dayOf('2029-12-31')),
            announcedOn: null,
            source: 'A gazette',
          },
        ],
      })
    })
  })
  after(() => desk.close())

  it('counts the relation by field as its page does, in both editions of what each may see', async () => {
    const book = cellsOf(await shown('private'), 'Music')
    const page = cellsOf(await read('/desk/relation'), 'Music')
    assert.deepEqual(book.slice(1, 6), ['2', '1', '0', '0', '0'])
    assert.deepEqual(
      page.flatMap((cell) => /^\d+(?!\d| \w)/.exec(cell) ?? []),
      book.slice(1, 6),
    )
    assert.equal(cellsOf(await shown('shareable'), 'Music')[1], '1')
  })

  it('tells whoever left the post as of the day, and not as a minister', async () => {
    const page = await shown('shareable')
    assert.match(page, /no post on this day; Minister of Culture until 31 December 2029/)
    const then = await read('/desk/briefings?on=2029-03-01&edition=shareable')
    assert.match(then, /Minister of Culture, since 1 January 2027/)
  })

  it('lays texts, minutes and undertakings beside it, and in what is shared nothing private', async () => {
    const page = await shown('shareable')
    const annexes = page.slice(page.lastIndexOf('Texts of the agreements concerned'))
    assert.match(annexes, /JOINT-KEY[\s\S]*No document is attached/)
    assert.match(annexes, /The last talks[\s\S]*not approved by both sides \(in Spanish\)/)
    assert.match(annexes, /<bdi lang="es">Quedó escrito\.<\/bdi>/)
    assert.match(annexes, /Said at the talks[\s\S]*Lend the harp/)
    assert.doesNotMatch(page, /COVERT-KEY|Covert loan/)
    const own = await shown('private')
    assert.match(own, /COVERT-KEY[\s\S]*Covert loan/)
  })

  it('leaves out annexes that are not ticked', async () => {
    const answer = await member.post('/desk/briefings/file', {
      on: '2030-05-03',
      edition: 'shareable',
      format: 'page',
      section: 'annexes',
      annex: 'undertakings',
    })
    const page = markup(await answer.text())
    const paper = page.slice(page.indexOf('<article'))
    assert.match(paper, /A\. All undertakings[\s\S]*Lend the harp/)
    assert.doesNotMatch(paper, /Texts of the agreements concerned/)
  })
})
