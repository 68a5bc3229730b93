import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import { words } from '../messages/words.ts'
import {
  meetingFormPage,
  type MeetingFormView,
  type MeetingValues,
} from '../pages/meeting-form-page.ts'
import { type MeetingRefusal, recordMeeting, reviseMeeting } from '../service/record-meeting.ts'
import { listMeetings } from '../store/meeting-store.ts'
import {
  type MeetingFormRefusal,
  meetingValues,
  noMeeting,
  readMeeting,
  writtenValues,
} from './meeting-form.ts'
import { nameOfMeeting } from './meetings-http.ts'
import {
  editMeetingRoute,
  meetingRoute,
  meetingsRoute,
  newMeetingRoute,
} from './meetings-routes.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'

type Frame = Pick<MeetingFormView, 'title' | 'above' | 'action' | 'startedFrom'> & {
  readonly earlier: readonly Meeting[]
}
type Shown = { readonly values: MeetingValues; readonly refused?: string }

const show = (frame: Frame, { language }: DeskVisit, { values, refused }: Shown): Answer => {
  const view = {
    ...frame,
    earlier: frame.earlier.map((one) => ({ value: one.id, label: nameOfMeeting(one, language) })),
    say: words(language),
    values,
    ...(refused !== undefined && { refused }),
  }
  const content = { title: frame.title, section: 'meetings', body: meetingFormPage(view) }
  return refused === undefined ? page(content) : refusedPage(content)
}

const refusedAs = (
  { language }: DeskVisit,
  refusal: MeetingFormRefusal | { readonly kind: MeetingRefusal },
): string => {
  const say = words(language)
  return refusal.kind === 'participant-wrong'
    ? say('refused.participant-wrong', { line: refusal.line })
    : say(`refused.${refusal.kind}`)
}

/** Recording a meeting that is new here. */
export const newMeetingHttp = ({ db }: Dependencies) => {
  const frameOf = async ({ language, actor }: DeskVisit): Promise<Frame> => ({
    title: words(language)('new.title'),
    above: { label: words(language)('meetings.title'), href: meetingsRoute.path },
    action: newMeetingRoute.path,
    earlier: await asActor(db, actor, (tx) => listMeetings(tx)),
  })
  return {
    show: async (visit: DeskVisit): Promise<Answer> =>
      show(await frameOf(visit), visit, { values: meetingValues(noMeeting, visit.language) }),
    record: async (visit: DeskVisit): Promise<Answer> => {
      const { language, actor } = visit
      const values = writtenValues(await visit.form())
      const relation = await asActor(db, actor, getOwnRelation)
      const frame = await frameOf(visit)
      const visibility = values.visibility === 'joint' ? 'joint' : actor.side
      const reading = {
        relation,
        language,
        earlier: frame.earlier,
        isShared: visibility === 'joint',
      }
      const read = readMeeting(values, noMeeting, reading)
      if (!read.ok) return show(frame, visit, { values, refused: refusedAs(visit, read.refusal) })
      const recorded = await recordMeeting(db, actor, { ...read.value, visibility })
      return recorded.ok
        ? redirect(meetingRoute.href({ slug: recorded.value.slug }, { did: 'done' }))
        : show(frame, visit, { values, refused: refusedAs(visit, { kind: recorded.refusal }) })
    },
  }
}

/** The meetings that this one may continue: not itself, and none that fewer people see. */
const earlierThan = async (
  tx: Transaction,
  { id, visibility }: Meeting,
): Promise<readonly Meeting[]> =>
  (await listMeetings(tx)).filter(
    (one) => one.id !== id && (visibility !== 'joint' || one.visibility === 'joint'),
  )

/** Recording anew what a meeting is; what it proposes for the agenda stands below what is there. */
export const editMeetingHttp = (dependencies: Dependencies) => {
  const { db } = dependencies
  const frameOf = async ({ meeting }: OpenedMeeting, visit: DeskVisit): Promise<Frame> => ({
    title: words(visit.language)('edit.title'),
    above: {
      label: inLanguage(meeting.content.title, visit.language).text,
      href: meetingRoute.href({ slug: meeting.slug }),
    },
    action: editMeetingRoute.href({ slug: meeting.slug }),
    startedFrom: meeting.revision,
    earlier: await asActor(db, visit.actor, (tx) => earlierThan(tx, meeting)),
  })
  return {
    show: withMeetingOf(dependencies, async (opened, visit) =>
      show(await frameOf(opened, visit), visit, {
        values: meetingValues(opened.meeting, visit.language),
      }),
    ),
    save: withMeetingOf(dependencies, async (opened, visit) => {
      const { language, actor } = visit
      const { meeting, relation } = opened
      const form = await visit.form()
      const values = writtenValues(form)
      const frame = await frameOf(opened, visit)
      const read = readMeeting(values, meeting, {
        relation,
        language,
        earlier: frame.earlier,
        isShared: meeting.visibility === 'joint',
      })
      if (!read.ok) return show(frame, visit, { values, refused: refusedAs(visit, read.refusal) })
      const { slug } = meeting
      const startedFrom = form.text('startedFrom')
      const revised = await reviseMeeting(db, actor, { ...read.value, slug, startedFrom })
      return revised.ok
        ? redirect(meetingRoute.href({ slug }, { did: 'done' }))
        : show(frame, visit, { values, refused: refusedAs(visit, { kind: revised.refusal }) })
    }),
  }
}
