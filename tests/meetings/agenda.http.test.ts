import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { deskRoutes as meetingsDesk } from '#contexts/meetings/routes.ts'
import { findTopics } from '#site/agenda-topics.ts'
import { findSubjects } from '#site/subjects.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { onDay } from '#kit/time/known-date.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aDescription, aRecord, signedAt } from '#tests/support/agreement-factories.ts'
import { aMeeting, anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-01T13:00:00Z')
const actor = operatorActingFor('xx-yy', 'XX')

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

/** What is proposed, by its words, with the key that ticks it. */
const pointsIn = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/name="point"\s+value="([^"]+)"[^]*?<label[^>]*>([^<]+)</g)].map(
      ([, key = '', text = '']) => [text.trim(), key],
    ),
  )

describe('points proposed for the agenda of a meeting', () => {
  let desk: OpenDesk
  let ours: Desk
  let viewer: Desk
  let earlier: { readonly id: string; readonly slug: string }
  let secret: { readonly id: string; readonly slug: string }
  let path: string

  const enterMeeting = (title: string, visibility: string, agenda: readonly string[]) =>
    asActor(desk.db, actor, (tx) =>
      meetings.enter(tx, actor, {
        visibility,
        content: aMeeting(title, {
          on: onDay(dayFromIso('2030-03-01') ?? 0),
          agenda: agenda.map((text) => ({ text, about: null })),
        }),
        participants: [],
      }),
    )

  before(async () => {
    desk = await openDesk(
      (dependencies) => meetingsDesk(dependencies, findSubjects, { findTopics }),
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
    earlier = await enterMeeting('The meeting before', 'joint', ['Visas', 'Dates'])
    secret = await enterMeeting('Covert meeting', 'XX', ['Covert point'])
    await asActor(desk.db, actor, async (tx) => {
      const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
      await enterAgreement(tx, actor, {
        visibility: 'joint',
        description: aDescription('XX-YY-1', ['XX', 'YY']),
        clauses,
        acts: [],
        announcedOn: null,
      })
      await enterAgreement(tx, actor, {
        visibility: 'XX',
        description: {
          ...aDescription('XX-YY-2', ['XX', 'YY']),
          title: { en: 'Covert agreement' },
        },
        clauses,
        acts: [signedAt('2029-10-20')],
        announcedOn: null,
      })
      await undertakings.enter(tx, actor, [
        anUndertaking('XX', 'Lend a hall'),
        anUndertaking('XX', 'Covert promise', { visibility: 'XX' }),
      ])
    })
    await anOpenRegister(desk.adminUrl, { seats: 4 }, { relation: 'xx-yy', sides: ['XX', 'YY'] })
    const made = await ours.post('/desk/meetings/new', {
      'title-en': 'The next meeting',
      on: '2030-04-20',
      visibility: 'joint',
      previous: earlier.id,
    })
    path = (made.headers.get('location') ?? '').replace(/\?.*/, '')
  })
  after(() => desk.close())

  const textOf = async (at: string, as = ours): Promise<string> => (await as.get(at)).text()

  it('name nothing private any more once the own side’s meeting is shared', async () => {
    const reading = async (as: typeof actor, id: string) => {
      const [found] = await asActor(desk.db, as, (tx) => meetings.list(tx, { id }))
      return found?.content
    }
    const { own, promises } = await asActor(desk.db, actor, async (tx) => {
      const all = await undertakings.list(tx)
      const agenda = all.map(({ id, content }) => ({
        text: content.text.en ?? '',
        about: { kind: 'undertaking', id },
      }))
      const content = aMeeting('Own', { previous: secret.id, agenda })
      const made = await meetings.enter(tx, actor, { visibility: 'XX', content, participants: [] })
      return { own: made, promises: all }
    })
    const recorded = await reading(actor, own.id)
    assert.equal(recorded?.previous, secret.id)
    assert.equal((await ours.post(`/desk/meetings/${own.slug}`, { act: 'share' })).status, 303)
    const shown = await reading(operatorActingFor('xx-yy', 'YY'), own.id)
    assert.equal(shown?.previous, null)
    assert.deepEqual(
      shown?.agenda.map(({ about }) => about?.id),
      promises.map(({ id, visibility }) => (visibility === 'joint' ? id : undefined)),
    )
    assert.deepEqual(
      new Set(promises.map(({ visibility }) => visibility)),
      new Set(['joint', 'XX']),
    )
  })

  it('come with their grounds, and name nothing private for a shared meeting', async () => {
    const page = await textOf(`${path}/agenda`)
    assert.match(
      page,
      /From the meeting before[^]*Visas[^]*Dates[^]*Open undertakings[^]*Lend a hall/,
    )
    assert.match(page, /Agreements that await an act/)
    assert.doesNotMatch(page, /Covert/)
    // Whoever prepares a meeting of their own side is proposed what that side alone sees.
    const own = await ours.post('/desk/meetings/new', { 'title-en': 'Own', visibility: 'own' })
    const at = (own.headers.get('location') ?? '').replace(/\?.*/, '')
    assert.match(await textOf(`${at}/agenda`), /Covert promise/)
  })

  it('go on the agenda when they are ticked, lead to their record, and are proposed once', async () => {
    const page = await textOf(`${path}/agenda`)
    const points = pointsIn(page)
    const form = new FormData()
    form.set('startedFrom', hidden(page, 'startedFrom'))
    for (const text of ['Lend a hall', 'Visas']) form.append('point', points.get(text) ?? '')
    assert.equal((await ours.post(`${path}/agenda`, form)).status, 303)
    const meeting = await textOf(path)
    assert.match(meeting, /<li>\s*Visas\s*<\/li>/)
    assert.match(meeting, /<li>\s*<a href="\/desk\/undertakings\/[^"]+">Lend a hall<\/a>/)
    const left = pointsIn(await textOf(`${path}/agenda`))
    assert.deepEqual(
      [left.has('Lend a hall'), left.has('Visas'), left.has('Dates')],
      [false, false, true],
    )
    // What was on the agenda meanwhile is not written over.
    assert.equal((await ours.post(`${path}/agenda`, form)).status, 422)
  })

  it('are refused when none is ticked, and to whoever may not edit', async () => {
    const none = await ours.post(`${path}/agenda`, {})
    assert.equal(none.status, 422)
    assert.match(await none.text(), /Tick at least one point/)
    assert.equal((await viewer.get(`${path}/agenda`)).status, 403)
  })

  it('chain meetings both ways, and never a shared one to a private one', async () => {
    assert.match(await textOf(path), /Continues: <a [^>]*>The meeting before/)
    assert.match(await textOf(meetings.route.href(earlier)), /Continued by: <a [^>]*>The next/)
    const form = { 'title-en': 'Another', visibility: 'joint', previous: secret.id }
    const refused = await ours.post('/desk/meetings/new', form)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Only a meeting that both sides see/)
    assert.doesNotMatch(await textOf(`${path}/edit`), /Covert meeting/)
  })
})
