import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { people, type Person } from '#contexts/directory/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'

import { participantsPage } from '../pages/participants-page.ts'
import type { MeetingRefusal } from '../service/record-meeting.ts'
import { reviseParticipants } from '../service/revise-participants.ts'
import { participantsRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import {
  changeParticipants,
  type KnownPeople,
  type ParticipantsRefusal,
} from './participants-form.ts'
import { participantsView, type Sought } from './participants-view.ts'

const readKnown = async (
  tx: Transaction,
  { meeting, relation }: OpenedMeeting,
  visit: DeskVisit,
): Promise<KnownPeople> => {
  const { participants, content } = meeting
  const ids = participants.flatMap(({ person }) => person ?? [])
  const listed = ids.length === 0 ? [] : await people.list(tx, { ids })
  const entries = new Map(
    listed.flatMap((person) => [person.id, ...person.merged].map((id) => [id, person] as const)),
  )
  const matches = new Map<string, Person>()
  for (const { name, person } of participants) {
    const called = person === null ? await people.match(tx, name) : []
    const [only, another] = called
    if (only !== undefined && another === undefined) matches.set(name, only)
  }
  const on = content.on?.first ?? todayOf(relation, visit)
  return { relation, language: visit.language, on, entries, matches }
}

const seek = async (tx: Transaction, { url }: DeskVisit): Promise<Sought> => {
  const sought = url.searchParams.get('q')?.trim() ?? ''
  return {
    sought,
    found: sought === '' ? undefined : await people.search(tx, sought),
    all: await people.list(tx),
  }
}

type Refusal = MeetingRefusal | ParticipantsRefusal

const show = async (
  { db }: Dependencies,
  opened: OpenedMeeting,
  { visit, refusal }: { readonly visit: DeskVisit; readonly refusal?: Refusal },
): Promise<Answer> => {
  const view = await asActor(db, visit.actor, async (tx) =>
    participantsView(opened, await readKnown(tx, opened, visit), {
      visit,
      ...(await seek(tx, visit)),
    }),
  )
  const { say } = view
  const did = visit.url.searchParams.get('did') === 'done' ? { did: say('did.done') } : {}
  const refused = refusal === undefined ? {} : { refused: say(`refused.${refusal}`) }
  const body = participantsPage({ ...view, ...did, ...refused })
  const content = { title: say('participants.title'), section: 'meetings', body }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** Who takes part in a meeting: chosen from the directory or written down, in their order. */
export const participantsHttp = (dependencies: Dependencies) => ({
  show: withMeetingOf(dependencies, (opened, visit) => show(dependencies, opened, { visit })),
  change: withMeetingOf(dependencies, async (opened, visit) => {
    const { db } = dependencies
    const { slug, participants } = opened.meeting
    const form = await visit.form()
    const id = form.text('person')
    const around = await asActor(db, visit.actor, async (tx) => ({
      known: await readKnown(tx, opened, visit),
      found: isId(id) ? await people.find(tx, id) : undefined,
    }))
    const changed = changeParticipants(form, participants, around)
    if (!changed.ok) return show(dependencies, opened, { visit, refusal: changed.refusal })
    const done = await reviseParticipants(db, visit.actor, {
      slug,
      ...changed.value,
      language: visit.language,
      startedFrom: form.text('startedFrom'),
    })
    return done.ok
      ? redirect(participantsRoute.href({ slug }, { did: 'done' }))
      : show(dependencies, opened, { visit, refusal: done.refusal })
  }),
})
