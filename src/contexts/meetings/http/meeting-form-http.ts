import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import {
  meetingFormPage,
  type MeetingFormView,
  type MeetingValues,
} from '../pages/meeting-form-page.ts'
import { type MeetingRefusal, recordMeeting, reviseMeeting } from '../service/record-meeting.ts'
import {
  type MeetingFormRefusal,
  meetingValues,
  noMeeting,
  readMeeting,
  writtenValues,
} from './meeting-form.ts'
import {
  editMeetingRoute,
  meetingRoute,
  meetingsRoute,
  newMeetingRoute,
} from './meetings-routes.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'

type Frame = Pick<MeetingFormView, 'title' | 'above' | 'action' | 'startedFrom'>
type Shown = { readonly values: MeetingValues; readonly refused?: string }

const show = (frame: Frame, { language }: DeskVisit, { values, refused }: Shown): Answer => {
  const view = {
    ...frame,
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
  const frameOf = ({ language }: DeskVisit): Frame => ({
    title: words(language)('new.title'),
    above: { label: words(language)('meetings.title'), href: meetingsRoute.path },
    action: newMeetingRoute.path,
  })
  return {
    show: (visit: DeskVisit): Answer =>
      show(frameOf(visit), visit, { values: meetingValues(noMeeting, visit.language) }),
    record: async (visit: DeskVisit): Promise<Answer> => {
      const { language, actor } = visit
      const values = writtenValues(await visit.form())
      const relation = await asActor(db, actor, getOwnRelation)
      const read = readMeeting(values, noMeeting, { relation, language })
      if (!read.ok)
        return show(frameOf(visit), visit, { values, refused: refusedAs(visit, read.refusal) })
      const visibility = values.visibility === 'joint' ? 'joint' : actor.side
      const recorded = await recordMeeting(db, actor, { ...read.value, visibility })
      return recorded.ok
        ? redirect(meetingRoute.href({ slug: recorded.value.slug }, { did: 'done' }))
        : show(frameOf(visit), visit, {
            values,
            refused: refusedAs(visit, { kind: recorded.refusal }),
          })
    },
  }
}

/** Recording anew what a meeting is; what it proposes for the agenda stands below what is there. */
export const editMeetingHttp = (dependencies: Dependencies) => {
  const { db } = dependencies
  const frameOf = ({ meeting }: OpenedMeeting, { language }: DeskVisit): Frame => ({
    title: words(language)('edit.title'),
    above: {
      label: inLanguage(meeting.content.title, language).text,
      href: meetingRoute.href({ slug: meeting.slug }),
    },
    action: editMeetingRoute.href({ slug: meeting.slug }),
    startedFrom: meeting.revision,
  })
  return {
    show: withMeetingOf(dependencies, (opened, visit) =>
      show(frameOf(opened, visit), visit, {
        values: meetingValues(opened.meeting, visit.language),
      }),
    ),
    save: withMeetingOf(dependencies, async (opened, visit) => {
      const { language, actor } = visit
      const { meeting, relation } = opened
      const form = await visit.form()
      const values = writtenValues(form)
      const frame = frameOf(opened, visit)
      const read = readMeeting(values, meeting, { relation, language })
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
