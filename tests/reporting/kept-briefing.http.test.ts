import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { indicators } from '#contexts/indicators/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { deskRoutes } from '#contexts/reporting/routes.ts'
import { support } from '#contexts/support/contract.ts'
import { onDay } from '#kit/time/known-date.ts'
import { dayOf } from '#tests/support/an-event-view.ts'
import { markup } from '#tests/support/markup.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-05-03T08:00:00Z')
const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }
const day = '2030-05-03'
const sections = ['changes', 'meetings', 'points', 'support', 'indicators', 'annexes']

describe('a briefing that is printed', () => {
  let desk: OpenDesk
  let member: Desk
  let theirs: Desk

  const read = async (edition: string, as = member): Promise<string> =>
    markup(await (await as.get(`/desk/briefings?on=${day}&edition=${edition}`)).text())

  const print = (
    edition: string,
    written: Readonly<Record<string, string>> = {},
    chosen: readonly string[] = sections,
  ) => {
    const form = new FormData()
    const fields = { on: day, edition, format: 'docx', ...written }
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const one of chosen) form.append('section', one)
    return member.post('/desk/briefings/file', form)
  }

  const ask = (candidature: string, isShared: boolean) =>
    asActor(desk.db, ours, (tx) =>
      support.enter(tx, ours, {
        giver: 'YY',
        content: {
          body: 'A council',
          candidature,
          session: '2031',
          decidedOn: null,
          reciprocal: null,
        },
        first: {
          state: 'requested',
          actOf: 'XX',
          on: onDay(dayOf('2030-02-02')),
          meeting: null,
          noteNumber: '',
          words: '',
          source: 'A note',
        },
        isShared,
      }),
    )

  before(async () => {
    desk = await openDesk(deskRoutes, today)
    member = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'viewer', 'es')
    const period = indicators.periodFromText('2029')
    assert.ok(period)
    await asActor(desk.db, ours, async (tx) => {
      await meetings.enter(tx, ours, {
        visibility: 'joint',
        content: aMeeting('Reunión de trabajo', {
          title: { es: 'Reunión de trabajo' },
          on: onDay(dayOf(day)),
        }),
        participants: [],
      })
      await indicators.enter(tx, ours, {
        into: { content: { name: { en: 'Trade' }, unit: 'USD', method: '' }, isShared: true },
        figures: [
          {
            period,
            value: '52400000',
            statisticsOf: null,
            source: 'A statement',
            link: '',
            statedOn: null,
          },
        ],
      })
    })
    await ask('Seat on a council', true)
    await ask('A seat that is our secret', false)
  })
  after(() => desk.close())

  it('draws the indicators with their source, and tells support of both sides', async () => {
    const page = await read('shareable')
    assert.match(page, /<svg[\s\S]*52,400,000[\s\S]*A statement/)
    assert.match(page, /Seat on a council/)
    assert.doesNotMatch(page, /our secret/)
    assert.match(await read('private'), /our secret/)
  })

  it('says in which language a title is that the reader’s lacks', async () => {
    assert.match(
      await read('shareable'),
      /lang="es"[^>]*>Reunión de trabajo<[\s\S]*?\(in Spanish\)/,
    )
  })

  it('leaves out what is not chosen, and holds what the side writes', async () => {
    const written = {
      format: 'page',
      'words-support': 'Asked *again* #pagebreak()',
      talking: 'Never to be shared',
      'words-points': 'Never above it either',
    }
    const answer = await print('shareable', written, ['meetings', 'points', 'support'])
    const page = markup(await answer.text())
    const paper = page.slice(page.indexOf('<article'), page.indexOf('</article>'))
    assert.match(paper, /Asked \*again\* #pagebreak\(\)/)
    assert.doesNotMatch(paper, /<svg|Never to be shared|Never above it/)
  })

  it('is kept to the byte, for its side alone', async () => {
    const printed = Buffer.from(
      await (
        await print('private', { talking: 'Ask for the hall', annexes: 'The 2017 MoU' })
      ).arrayBuffer(),
    )
    const page = await read('private')
    const sha256 = createHash('sha256').update(printed).digest('hex')
    assert.match(page, new RegExp(sha256))
    const [href] = /\/desk\/briefings\/[0-9a-f-]{36}\/file/.exec(page) ?? []
    assert.ok(href !== undefined)
    const again = Buffer.from(await (await member.get(href)).arrayBuffer())
    assert.ok(again.equals(printed))
    assert.equal((await theirs.get(href)).status, 404)
    assert.doesNotMatch(await read('private', theirs), new RegExp(sha256))
    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    try {
      // The negative control: with a policy that shows every row the other side would have it.
      await admin.query(
        'create policy leaks on reporting.briefing for select to alternat_side using (true)',
      )
      assert.equal((await theirs.get(href)).status, 200)
      await admin.query('drop policy leaks on reporting.briefing')
    } finally {
      await admin.end()
    }
  })

  it('is where the next one starts from, which marks what changed', async () => {
    const unchanged = await read('private')
    assert.match(unchanged, /Ask for the hall/)
    assert.match(unchanged, /Nothing is told otherwise/)
    await ask('A seat of last night', true)
    const page = await read('private')
    assert.match(page, /A seat of last night<\/[a-z]+>: new\. requested/)
    assert.match(page, /A seat of last night<[^·]{0,40}· new</)
  })

  it('compares a shareable one with no private one', async () => {
    await print('shareable')
    const page = await read('shareable')
    assert.match(page, /Nothing is told otherwise/)
    assert.doesNotMatch(page, /our secret|Ask for the hall/)
  })

  it('prints markup of Typst and Word, and marks that turn a line, as harmless text', async () => {
    const hostile = '#pagebreak() $x$ <w:p/> *bold* \u202Eturned\u202C \u200Fname'
    await ask(hostile, true)
    const page = await read('shareable')
    assert.match(page, /#pagebreak\(\) \$x\$ &lt;w:p\/&gt; \*bold\* turned/)
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await print('shareable', {
        format,
        annexes: hostile,
        'words-support': hostile,
      })
      assert.equal(answer.status, 200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.equal(bytes.subarray(0, begins.length).toString(), begins)
    }
  })

  it('refuses a day that is none, and more words than it takes', async () => {
    const wrong = await print('shareable', { on: '2030-02-31' })
    assert.equal(wrong.status, 422)
    const long = await print('private', { talking: 'word '.repeat(9000) })
    assert.equal(long.status, 422)
    assert.match(await long.text(), /at most 40,000 letters/)
    assert.equal((await member.get('/desk/briefings/none/file')).status, 404)
  })
})
