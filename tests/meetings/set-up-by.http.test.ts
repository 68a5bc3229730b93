import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { deskRoutes as agreementsDesk } from '#contexts/agreements/routes.ts'
import { meetings, series } from '#contexts/meetings/contract.ts'
import { deskRoutes as meetingsDesk } from '#contexts/meetings/routes.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { besideAgreement } from '#site/beside-records.ts'
import { findProgrammes, findResting, findSubjects } from '#site/subjects.ts'
import { newId } from '#kit/ids/ids.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'
import { aDescription, aRecord } from '#tests/support/agreement-factories.ts'
import { aMeeting, aSeries } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const plan = {
  options: [{ format: 'in-person' }],
  otherwise: 'postpone',
  decideBy: 14,
  reading: 'open',
} as const

const actor = operatorActingFor('xx-yy', 'XX')

describe('what rests on an agreement', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let agreement: { readonly id: string; readonly slug: string }

  before(async () => {
    desk = await openDesk(
      (dependencies) => [
        ...meetingsDesk(dependencies, findSubjects, { findProgrammes }),
        ...agreementsDesk(dependencies, findResting, besideAgreement),
      ],
      Date.parse('2030-05-03T13:00:00Z'),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    const year = knownDateFromIso('2030') ?? assert.fail()
    await asActor(desk.db, actor, async (tx) => {
      for (const [title, visibility] of [
        ['Shared plan', 'joint'],
        ['Covert plan', 'XX'],
      ] as const) {
        const programme = {
          id: newId(),
          visibility,
          owner: visibility,
          title: { en: title },
          firstDay: year.first,
          lastDay: year.last,
          defaultPlan: plan,
          illustrative: false,
        }
        await programmes.insert(tx, { relation: actor.relation, programme })
      }
      const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
      agreement = await enterAgreement(tx, actor, {
        visibility: 'joint',
        description: aDescription('XX-YY-1', ['XX', 'YY']),
        clauses,
        acts: [],
        announcedOn: null,
      })
      const named = { agreement: agreement.id, article: '15' }
      const content = aSeries('Joint Commission', named)
      const { id } = await series.enter(tx, actor, { visibility: 'joint', content })
      await series.enter(tx, actor, { visibility: 'XX', content: aSeries('Covert talks', named) })
      await meetings.enter(tx, actor, {
        visibility: 'joint',
        content: aMeeting('First session', {
          adopted: {
            title: { en: 'A year of film' },
            from: year,
            to: year,
            untilNext: false,
            agreement: agreement.id,
            programme: null,
          },
        }),
        participants: [],
        series: id,
        session: 1,
      })
    })
  })
  after(() => desk.close())

  it('stands on its page: the series that it set up, and the programmes whose text it is', async () => {
    const page = async (as: Desk): Promise<string> =>
      (await as.get(`/desk/agreements/${agreement.slug}`)).text()
    const own = await page(ours)
    assert.match(own, /Joint Commission[^]*joint commission that it set up, article 15/)
    assert.match(own, /Covert talks/)
    assert.match(own, /A year of film[^]*executive programme of which it is the text/)
    const other = await page(theirs)
    assert.match(other, /Joint Commission/)
    assert.doesNotMatch(other, /Covert/)
  })

  it('is carried out by a programme of events that whoever sees the session sees as well', async () => {
    const meeting = /href="(\/desk\/meetings\/first-session[^"]*)"/.exec(
      await (await ours.get('/desk/meetings')).text(),
    )?.[1]
    const at = `${meeting ?? ''}/programme`
    const form = await (await ours.get(at)).text()
    const choice = (label: string): string =>
      new RegExp(`value="([^"]+)"[^>]*>\\s*${label}`).exec(form)?.[1] ?? ''
    assert.match(form, /Shared plan/)
    assert.doesNotMatch(form, /Covert plan/)
    const startedFrom = /name="startedFrom" value="([^"]*)"/.exec(form)?.[1] ?? ''
    const written = { act: 'adopted', 'title-en': 'A year of film', from: '2030', to: '2030' }
    const named = { agreement: agreement.id, programme: choice('Shared plan'), startedFrom }
    assert.equal((await ours.post(at, { ...written, ...named })).status, 303)
    const page = await (await theirs.get(meeting ?? '')).text()
    assert.match(page, /href="\/desk\/programmes\?programme=[^"]*">Shared plan/)
  })

  it('is forgotten as carried out by a private programme, once the session is shared', async () => {
    const named = async (as: typeof actor, id: string) => {
      const [found] = await asActor(desk.db, as, (tx) => meetings.list(tx, { id }))
      return found?.content.adopted?.programme
    }
    const { id, slug } = await asActor(desk.db, actor, async (tx) => {
      const covert = (await programmes.list(tx)).find(({ visibility }) => visibility === 'XX')
      const year = knownDateFromIso('2031') ?? assert.fail()
      const adopted = {
        title: { en: 'A year of books' },
        from: year,
        to: year,
        untilNext: false,
        agreement: null,
        programme: covert?.id ?? assert.fail(),
      }
      const content = aMeeting('Own session', { adopted })
      return meetings.enter(tx, actor, { visibility: 'XX', content, participants: [] })
    })
    assert.notEqual(await named(actor, id), null)
    assert.equal((await ours.post(`/desk/meetings/${slug}`, { act: 'share' })).status, 303)
    assert.equal(await named(operatorActingFor('xx-yy', 'YY'), id), null)
  })

  it('leads back to it from the page of the series', async () => {
    const list = await (await theirs.get('/desk/meetings/series')).text()
    const path = /href="(\/desk\/meetings\/series\/joint[^"]*)"/.exec(list)?.[1] ?? ''
    const page = await (await theirs.get(path)).text()
    assert.match(page, new RegExp(`/desk/agreements/${agreement.slug}[^]*article 15`))
    assert.match(page, /A year of film \(2030\): runs now/)
  })
})
