import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { meetingPage } from '../pages/meeting-page/meeting-page.ts'
import type { BesideMeeting } from './beside-meeting.ts'
import { carryOutAtMeeting, type MeetingPageRefusal } from './meeting-acts.ts'
import { readAroundMeeting } from './meeting-around.ts'
import { meetingView } from './meeting-view.ts'
import { meetingRoute } from './meetings-routes.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import { showClash } from './notes-http.ts'
import type { FindProgrammes } from './programmes-of-events.ts'
import type { FindSubjects } from './subjects.ts'

type Parts = Dependencies & {
  readonly beside: BesideMeeting
  readonly findSubjects: FindSubjects
  readonly findProgrammes: FindProgrammes
}

const show = async (
  { db, beside, findSubjects, findProgrammes }: Parts,
  opened: OpenedMeeting,
  { visit, refusal }: { readonly visit: DeskVisit; readonly refusal?: MeetingPageRefusal },
): Promise<Answer> => {
  const around = await asActor(db, visit.actor, (tx) =>
    readAroundMeeting(tx, opened, { visit, findSubjects, findProgrammes }),
  )
  const view = {
    ...meetingView(around, visit),
    beside: await asActor(db, visit.actor, (tx) => beside(tx, opened.meeting, visit)),
  }
  const say = words(visit.language)
  const refused = refusal === undefined ? {} : { refused: say(`refused.${refusal}`) }
  const content = {
    title: view.title,
    section: 'meetings',
    island: 'notes.js',
    body: meetingPage({ ...view, ...refused }),
  }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** Whoever works on the notes comes back to them; what was saved is told there. */
const whereAfter = (act: string, { meeting: { slug } }: OpenedMeeting): string =>
  act === 'notes' || act === 'mark'
    ? `${meetingRoute.href({ slug })}#notes`
    : meetingRoute.href({ slug }, { did: 'done' })

/** One meeting: everything on record of it, and what can be done to it there. */
export const meetingHttp = (dependencies: Parts) => ({
  show: withMeetingOf(dependencies, (opened, visit) => show(dependencies, opened, { visit })),
  act: withMeetingOf(dependencies, async (opened, visit) => {
    const { db, findSubjects, findProgrammes } = dependencies
    const form = await visit.form()
    const around = await asActor(db, visit.actor, (tx) =>
      readAroundMeeting(tx, opened, { visit, findSubjects, findProgrammes }),
    )
    const done = await carryOutAtMeeting(db, around, { visit, form })
    const act = form.text('act')
    if (done.ok) return redirect(whereAfter(act, opened))
    return done.refusal === 'somebody-was-faster' && (act === 'notes' || act === 'memo')
      ? showClash(dependencies, opened, { visit, kind: act, own: form.text('words') })
      : show(dependencies, opened, { visit, refusal: done.refusal })
  }),
})
