import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { type Answer, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { type MeetingProblem, openMeeting } from '../service/open-meeting.ts'
import { findRoom } from '../store/room-store.ts'
import { onlineRoute } from './attendance-routes.ts'

/** How long a host may take to go in; the meeting itself has no end from here. */
const millisecondsToEnter = 4 * 3_600_000

type HostProblem = MeetingProblem | 'no-meeting' | 'member-may-not-edit'

const refused = ({ language }: DeskVisit, because: HostProblem): Answer => {
  const say = words(language)
  return problem({
    status: because === 'no-meeting' ? 404 : because === 'member-may-not-edit' ? 403 : 409,
    title: say('host.refused'),
    detail: say(`host.refused.${because}`),
  })
}

/** Leads a member who may edit the event into its meeting, as host. */
export const hostHttp =
  (dependencies: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language, today, now } = visit
    const slug = visit.parameters['slug'] ?? ''
    if (!may(actor, 'edit')) return refused(visit, 'member-may-not-edit')
    const found = await asActor(dependencies.db, actor, async (tx) => {
      const [view] = await listEventViews(tx, { slug, today })
      const room = view && (await findRoom(tx, view.event.id))
      return view && room && { view, room }
    })
    const place = found?.room.place
    if (found === undefined || place?.kind !== 'meeting') return refused(visit, 'no-meeting')
    const opened = await openMeeting(dependencies, {
      relation: actor.relation,
      server: place.server,
      room: found.room.id,
      title: inLanguage(found.view.event.content.title, language).text,
      leaveTo: `${dependencies.baseUrl}${onlineRoute.href({ slug })}`,
      attendee: { name: actor.name, role: 'host' },
      at: now,
      until: now + millisecondsToEnter,
    })
    return opened.ok ? redirect(opened.value) : refused(visit, opened.refusal)
  }
