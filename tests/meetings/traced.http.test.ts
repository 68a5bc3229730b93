import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { listAgreements } from '#contexts/agreements/store/agreement-store.ts'
import { deskRoutes as agreementsDesk } from '#contexts/agreements/routes.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { deskRoutes as meetingsDesk } from '#contexts/meetings/routes.ts'
import { deskRoutes as programmeDesk } from '#contexts/programme/routes.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { deskRoutes as restorationDesk } from '#contexts/restoration/routes.ts'
import { besideAgreement, besideDeed, besideMeeting } from '#site/beside-records.ts'
import { linksOfEvent } from '#site/links-of-event.ts'
import { findResting, findSubjects } from '#site/subjects.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aDescription, aRecord, signedAt } from '#tests/support/agreement-factories.ts'
import { aSite } from '#tests/support/heritage-factories.ts'
import { aMeeting, anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'
import { aScope } from '#tests/support/restoration-factories.ts'

const today = Date.parse('2030-04-01T13:00:00Z')
const actor = operatorActingFor('xx-yy', 'XX')
const host = operatorActingFor('xx-yy', 'YY')

type Deed = { readonly kind: string; readonly id: string; readonly page: string }

describe('the way back from a deed to the word', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let meeting: { readonly id: string; readonly slug: string }
  let deeds: readonly Deed[]

  const recordDeeds = async (): Promise<readonly Deed[]> => {
    const event = await anOpenRegister(
      desk.adminUrl,
      { seats: 4 },
      { relation: 'xx-yy', sides: ['XX', 'YY'] },
    )
    const site = await asActor(desk.db, host, (tx) =>
      sites.enter(tx, host, aSite('A caravanserai')),
    )
    return asActor(desk.db, actor, async (tx) => {
      const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
      const agreement = await enterAgreement(tx, actor, {
        visibility: 'joint',
        description: aDescription('XX-YY-1', ['XX', 'YY']),
        clauses,
        acts: [signedAt('2029-10-20')],
        announcedOn: null,
      })
      const act = (await listAgreements(tx, { slug: agreement.slug }))[0]?.acts[0]
      const project = await restoration.enterProject(tx, actor, {
        site: site.id,
        need: null,
        scope: aScope(),
      })
      const next = await meetings.enter(tx, actor, {
        visibility: 'joint',
        content: aMeeting('The next meeting', { occasion: 'visit' }),
        participants: [],
      })
      return [
        { kind: 'event', id: event.event, page: `/desk/events/${event.slug}` },
        { kind: 'project', id: project.id, page: restoration.projectRoute.href(project) },
        { kind: 'agreement', id: agreement.id, page: `/desk/agreements/${agreement.slug}` },
        { kind: 'act', id: act?.act.id ?? '', page: `/desk/agreements/${agreement.slug}` },
        { kind: 'meeting', id: next.id, page: meetings.route.href(next) },
      ]
    })
  }

  const undertake = (
    text: string,
    visibility: string,
    fulfilledBy: readonly Pick<Deed, 'kind' | 'id'>[],
  ): Promise<string> =>
    asActor(desk.db, actor, async (tx) => {
      const origin = { kind: 'meeting', id: meeting.id } as const
      const [part] = await undertakings.enter(tx, actor, [
        anUndertaking('XX', text, { visibility, origin }),
      ])
      const id = part?.id ?? assert.fail('no part')
      for (const subject of fulfilledBy) await undertakings.link(tx, actor, { id, subject })
      return id
    })

  before(async () => {
    desk = await openDesk(
      (dependencies) => [
        ...programmeDesk(dependencies, linksOfEvent, besideDeed),
        ...agreementsDesk(dependencies, findResting, besideAgreement),
        ...restorationDesk(dependencies, besideDeed),
        ...meetingsDesk(dependencies, findSubjects, { beside: besideMeeting }),
      ],
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    meeting = await asActor(desk.db, actor, (tx) =>
      meetings.enter(tx, actor, {
        visibility: 'joint',
        content: aMeeting('Meeting of last June'),
        participants: [],
      }),
    )
    deeds = await recordDeeds()
    await undertake('Bring music', 'joint', deeds)
    await undertake('Tell nobody', 'XX', deeds)
  })
  after(() => desk.close())

  it('stands on the page of whatever fulfils an undertaking, for both sides', async () => {
    for (const { kind, page } of deeds) {
      for (const reader of [ours, theirs]) {
        const text = await (await reader.get(page)).text()
        assert.match(text, /Undertakings that it fulfils[^]*Bring music/, kind)
        assert.match(
          text,
          /Where from: <a href="[^"]*"\s*><bdi lang="en">Meeting of last June/,
          kind,
        )
      }
    }
  })

  it('tells nobody else of what one side keeps to itself', async () => {
    for (const { kind, page } of deeds) {
      assert.match(await (await ours.get(page)).text(), /Tell nobody/, kind)
      assert.doesNotMatch(await (await theirs.get(page)).text(), /Tell nobody/, kind)
    }
  })

  it('begins with a choice of all that both see, each called what it is', async () => {
    const id = await undertake('Choose', 'joint', [])
    const page = await (await ours.get(undertakings.route.href({ id }))).text()
    for (const choice of [/Event: An evening/, /Project: An arb/, /Visit: The next meeting/]) {
      assert.match(page, choice)
    }
    assert.match(page, /Act of an agreement: signature, 20 October 2029 · /i)
    const subject = deeds.find(({ kind }) => kind === 'act')
    const chosen = { act: 'link', subject: `act:${subject?.id ?? ''}` }
    assert.equal((await ours.post(undertakings.route.href({ id }), chosen)).status, 303)
    const linked = await (await ours.get(undertakings.route.href({ id }))).text()
    assert.match(linked, /#act-[^]*<span class="soft">Act of an agreement/)
  })

  it('never leads both sides to what one alone sees', async () => {
    const own = await asActor(desk.db, actor, (tx) =>
      meetings.enter(tx, actor, {
        visibility: 'XX',
        content: aMeeting('Covert meeting'),
        participants: [],
      }),
    )
    const covert = { kind: 'meeting', id: own.id }
    await undertake('Ours alone', 'XX', [covert])
    await assert.rejects(undertake('Of both', 'joint', [covert]), /names nothing private/)
  })

  it('is silent where nothing is fulfilled', async () => {
    const text = await (await ours.get(meetings.route.href(meeting))).text()
    assert.doesNotMatch(text, /Undertakings that it fulfils/)
  })
})
