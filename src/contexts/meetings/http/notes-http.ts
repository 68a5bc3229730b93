import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, problem, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { compareLines } from '../domain/line-difference.ts'
import { words } from '../messages/words.ts'
import { clashPage } from '../pages/clash-page.ts'
import { saveText } from '../service/save-text.ts'
import { listNotedUndertakings } from '../store/noted-line-store.ts'
import { findText, type TextKind } from '../store/text-store.ts'
import { waitingInWords } from './meeting-view.ts'
import { meetingRoute } from './meetings-routes.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import { whoInWords } from './open-desk-of.ts'

type Clash = { readonly visit: DeskVisit; readonly kind: TextKind; readonly own: string }

/** What was saved meanwhile beside what was written, so that nothing of either is lost. */
export const showClash = async (
  { db }: Dependencies,
  { meeting, relation }: OpenedMeeting,
  { visit, kind, own }: Clash,
): Promise<Answer> => {
  const say = words(visit.language)
  const saved = await asActor(db, visit.actor, (tx) => findText(tx, { meeting: meeting.id, kind }))
  const action = meetingRoute.href({ slug: meeting.slug })
  const body = clashPage({
    say,
    above: { label: inLanguage(meeting.content.title, visit.language).text, href: action },
    action,
    act: kind,
    who: saved === undefined ? '' : whoInWords(saved, visit, relation),
    lines: compareLines(saved?.words ?? '', own),
    words: own,
    version: saved?.version ?? '',
  })
  return refusedPage({ title: say('clash.title'), section: 'meetings', island: 'notes.js', body })
}

/**
 * Notes while they are typed: saved as a version, and answered with its name for the next save and
 * with how many marked lines wait.
 */
export const notesHttp = (dependencies: Dependencies) =>
  withMeetingOf(dependencies, async ({ meeting }, visit) => {
    const form = await visit.form()
    const saved = await saveText(dependencies.db, visit.actor, {
      slug: meeting.slug,
      kind: 'notes',
      words: form.text('words'),
      startedFrom: form.text('startedFrom'),
    })
    if (saved.ok) {
      const { version } = saved.value
      const waiting = await asActor(dependencies.db, visit.actor, async (tx) =>
        waitingInWords(visit.language, {
          notes: await findText(tx, { meeting: meeting.id, kind: 'notes' }),
          noted: await listNotedUndertakings(tx, { meeting: meeting.id }),
        }),
      )
      const body = JSON.stringify({ version, waiting })
      return { kind: 'file', contentType: 'application/json', body }
    }
    const say = words(visit.language)
    return problem({
      status: saved.refusal === 'somebody-was-faster' ? 409 : 403,
      title: say('notes.title'),
      detail: say(`refused.${saved.refusal}`),
    })
  })
