import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import type { UndertakingContent } from '../domain/undertaking.ts'
import { deskRoutes } from '../routes.ts'
import { enterUndertakings } from '../service/enter-undertakings.ts'
import { undertakingRoute } from './meetings-routes.ts'

const today = Date.parse('2030-05-03T13:00:00Z')
const day = (iso: string) => ({ kind: 'day' as const, on: dayFromIso(iso) ?? 0 })
const guest = operatorActingFor('xx-yy', 'XX')
const host = operatorActingFor('xx-yy', 'YY')

describe('the undertakings of both sides', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk
  let inAzerbaijani: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies, async () => []), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
    inAzerbaijani = await desk.signIn('XX', 'viewer', 'az')
  })
  after(() => desk.close())

  const undertake = async (
    text: string,
    {
      by = guest,
      visibility = 'joint',
      ...content
    }: Partial<UndertakingContent> & {
      readonly by?: typeof guest
      readonly visibility?: string
    } = {},
  ): Promise<string> => {
    const made = anUndertaking(by.side, text, { visibility, content })
    const [part] = await asActor(desk.db, by, (tx) => enterUndertakings(tx, by, [made]))
    return undertakingRoute.href({ id: part?.id ?? '' })
  }
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const revisionOf = (page: string): string =>
    /name="revision" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const alarmOn = (page: string): string =>
    /<section class="board-alarm[^]*?<\/section>/.exec(page)?.[0] ?? ''

  it('raise an alarm where something firm is overdue and nobody’s, and end it in one step', async () => {
    const path = await undertake('Lend the hall', { due: day('2030-05-01') })
    await undertake('Send the list', { by: host, due: day('2030-05-01') })
    await undertake('Think of it', { modality: 'possibility', due: day('2030-05-01') })
    const page = alarmOn(await textOf('/desk/undertakings?whose=YY'))
    assert.match(page, /Lend the hall[^]*Send the list/)
    assert.doesNotMatch(page, /Think of it/)
    assert.equal(page.split('<form').length, 2)
    assert.doesNotMatch(alarmOn(await textOf('/desk/undertakings', viewer)), /<form/)

    const member = /value="(member:[^"]+)"[^>]*>\s*editor of XX/.exec(page)?.[1] ?? ''
    const revision = revisionOf(page)
    const assign = { act: 'assign', owner: member, revision, back: 'board' }
    assert.equal((await theirs.post(path, assign)).status, 422)
    assert.equal((await ours.post(path, { ...assign, owner: 'nobody' })).status, 422)
    assert.equal((await ours.post(path, assign)).status, 303)
    assert.match(await textOf(path, theirs), /Who sees to it[^]*editor of XX/)
    assert.doesNotMatch(alarmOn(await textOf('/desk/undertakings')), /Lend the hall/)
    // Whoever looked before somebody else said so is told.
    assert.match(await (await ours.post(path, assign)).text(), /Somebody changed it meanwhile/)
  })

  it('name before both sides nobody whom one keeps to itself', async () => {
    const recorded = { source: 'A source', language: 'en', use: 'full' as const }
    await asActor(desk.db, guest, (tx) =>
      people.enter(tx, guest, {
        visibility: 'XX',
        actsFor: 'XX',
        names: [{ ...recorded, text: 'Covert Person' }],
        posts: [],
      }),
    )
    const joint = await undertake('Of both', { due: day('2030-06-01') })
    const own = await undertake('Of ours', { visibility: 'XX', due: day('2030-06-01') })
    assert.match(await textOf(own), /Covert Person/)
    assert.doesNotMatch(await textOf(joint), /Covert Person/)
  })

  it('name an institution to each reader in their language, however it was written', async () => {
    const kept = (visibility: string, az: string) => ({
      relation: 'xx-yy',
      institution: {
        id: newId(),
        visibility,
        side: 'YY',
        kind: 'institute' as const,
        name: { en: `The ${az} centre`, az: `${az} Mərkəzi` },
        sources: [],
      },
    })
    await asActor(desk.db, host, async (tx) => {
      await saveInstitution(tx, kept('joint', 'Tərcümə'))
      await saveInstitution(tx, kept('YY', 'Məxfi'))
    })
    const of = (unit: string) => ({
      by: host,
      owner: { institution: null, unit, person: null, personName: '' },
    })
    const known = await undertake('Translate the book', of('TERCUME merkezi'))
    assert.match(await textOf(known), /The Tərcümə centre/)
    assert.match(await textOf(known, inAzerbaijani), /Tərcümə Mərkəzi/)
    assert.match(await textOf('/desk/undertakings?by=owner'), /<h2[^>]*>The Tərcümə centre</)
    const revision = revisionOf(await textOf(known, theirs))
    const worded = { act: 'word', revision, text: 'Translate it', modality: 'commitment' }
    await theirs.post(known, { ...worded, unit: 'A desk of their own' })
    assert.match(await textOf(known), /A desk of their own/)

    const secret = await undertake('Translate a letter', of('Mexfi merkezi'))
    assert.match(await textOf(secret, theirs), /Mexfi merkezi/)
    assert.doesNotMatch(await textOf(secret, theirs), /The Məxfi centre/)
  })

  it('are shown alike to both by one address, each side first to itself', async () => {
    await undertake('First view', { due: day('2030-05-10') })
    await undertake('Second view', { by: host, due: day('2030-05-10') })
    const soon = '/desk/undertakings?needs=soon'
    assert.match(await textOf(soon), /First view<\/bdi>[^]*Second view<\/bdi>/)
    assert.match(await textOf(soon, theirs), /Second view<\/bdi>[^]*First view<\/bdi>/)
    const named = await textOf('/desk/undertakings?whose=XX&needs=soon', theirs)
    assert.match(named, /First view<\/bdi>/)
    assert.doesNotMatch(named, /Second view<\/bdi>/)
    assert.match(await textOf('/desk/undertakings?by=owner'), /<h2[^>]*>Nobody yet</)
    assert.match(await textOf('/desk/undertakings?by=age'), /Said more than two years ago/)
    assert.match(await textOf('/desk/undertakings?by=firmness'), /Firm<\/h2>[^]*Soft<\/h2>/)
  })

  it('are kept late, dropped with a reason or overtaken, and opened again', async () => {
    const path = await undertake('Change often')
    const close = (kind: string, words: string) =>
      ours.post(path, { act: 'close', kind, on: '2030-05-02', words })
    assert.equal((await close('dropped', '')).status, 422)
    for (const [kind, words, said] of [
      ['kept-late', 'The concert of May', /kept late on 2 May 2030[^]*The concert of May/],
      ['reopened', 'It was another one', /opened again/],
      ['dropped', 'No hall is free', /dropped on 2 May 2030[^]*No hall is free/],
      ['reopened', 'One is free', /One is free/],
      ['overtaken', 'The agreement of April', /overtaken by events on 2 May 2030/],
    ] as const) {
      assert.equal((await close(kind, words)).status, 303, kind)
      assert.match(await textOf(path, theirs), said)
    }
    const closed = await textOf('/desk/undertakings?state=closed', theirs)
    assert.match(closed, /Change often<\/bdi>[^]*overtaken by events/)
  })

  it('have a thread, of which each side keeps its own part', async () => {
    const path = await undertake('Talk about it')
    await ours.post(path, { act: 'note', words: 'Shared words', visibility: 'both' })
    await ours.post(path, { act: 'note', words: 'Covert words', visibility: 'own' })
    assert.match(await textOf(path), /Shared words[^]*Covert words/)
    const page = await textOf(path, theirs)
    assert.match(page, /Shared words/)
    assert.doesNotMatch(page, /Covert words/)
  })
})
