import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import { words } from '../messages/words.ts'
import {
  meetingFormPage,
  type MeetingFormView,
  type MeetingValues,
} from '../pages/meeting-form-page.ts'
import { type MeetingRefusal, recordMeeting, reviseMeeting } from '../service/record-meeting.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listSeries } from '../store/series-store.ts'
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
import { sideName, todayOf } from './open-desk-of.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import { preparedSession } from './prepare-session.ts'

type Frame = Pick<MeetingFormView, 'title' | 'above' | 'action' | 'startedFrom'> & {
  readonly earlier: readonly Meeting[]
  readonly series: readonly Series[]
  readonly relation: Relation
}
type Shown = { readonly values: MeetingValues; readonly refused?: string }

const show = (frame: Frame, { language, actor }: DeskVisit, { values, refused }: Shown): Answer => {
  const { relation, title } = frame
  const name = sideName(relation, language)
  const view = {
    ...frame,
    earlier: frame.earlier.map((one) => ({ value: one.id, label: nameOfMeeting(one, language) })),
    series: frame.series.map(({ id, content }) => ({
      value: id,
      label: inLanguage(content.name, language).text,
    })),
    hosts: ownSideFirst(relation, actor.side).map(({ id }) => ({ value: id, label: name(id) })),
    say: words(language),
    values,
    ...(refused !== undefined && { refused }),
  }
  const content = { title, section: 'meetings', body: meetingFormPage(view) }
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

/** What the form begins with: the next session of the series that the address names, else nothing. */
const valuesToBegin = (frame: Frame, visit: DeskVisit): MeetingValues => {
  const asked = visit.url.searchParams.get('series')
  const series = frame.series.find(({ slug }) => slug === asked)
  if (series === undefined) return meetingValues(noMeeting, visit.language)
  const { relation, earlier } = frame
  const meetings = earlier.filter((one) => one.series === series.id)
  const place = { relation, today: todayOf(relation, visit) }
  const values = meetingValues(preparedSession(series, meetings, place), visit.language)
  return { ...values, visibility: series.visibility === 'joint' ? 'joint' : 'own' }
}

/** Recording a meeting that is new here. */
export const newMeetingHttp = ({ db }: Dependencies) => {
  const frameOf = ({ language, actor }: DeskVisit): Promise<Frame> =>
    asActor(db, actor, async (tx) => ({
      title: words(language)('new.title'),
      above: { label: words(language)('meetings.title'), href: meetingsRoute.path },
      action: newMeetingRoute.path,
      earlier: await listMeetings(tx),
      series: await listSeries(tx),
      relation: await getOwnRelation(tx),
    }))
  return {
    show: async (visit: DeskVisit): Promise<Answer> => {
      const frame = await frameOf(visit)
      return show(frame, visit, { values: valuesToBegin(frame, visit) })
    },
    record: async (visit: DeskVisit): Promise<Answer> => {
      const { language, actor } = visit
      const values = writtenValues(await visit.form())
      const frame = await frameOf(visit)
      const visibility = values.visibility === 'joint' ? 'joint' : actor.side
      const reading = { ...frame, language, isShared: visibility === 'joint' }
      const read = readMeeting(values, noMeeting, reading)
      if (!read.ok) return show(frame, visit, { values, refused: refusedAs(visit, read.refusal) })
      const recorded = await recordMeeting(db, actor, { ...read.value, visibility })
      return recorded.ok
        ? redirect(meetingRoute.href({ slug: recorded.value.slug }, { did: 'done' }))
        : show(frame, visit, { values, refused: refusedAs(visit, { kind: recorded.refusal }) })
    },
  }
}

/** What this meeting may continue, or be of: nothing that fewer people see, and not itself. */
const besideMeeting = async (
  tx: Transaction,
  { id, visibility }: Meeting,
): Promise<Pick<Frame, 'earlier' | 'series'>> => {
  const isShown = (one: Meeting | Series): boolean =>
    visibility !== 'joint' || one.visibility === 'joint'
  return {
    earlier: (await listMeetings(tx)).filter((one) => one.id !== id && isShown(one)),
    series: (await listSeries(tx)).filter(isShown),
  }
}

const editFrameOf = async (
  { db }: Dependencies,
  { meeting, relation }: OpenedMeeting,
  visit: DeskVisit,
): Promise<Frame> => ({
  title: words(visit.language)('edit.title'),
  above: {
    label: inLanguage(meeting.content.title, visit.language).text,
    href: meetingRoute.href({ slug: meeting.slug }),
  },
  action: editMeetingRoute.href({ slug: meeting.slug }),
  startedFrom: meeting.revision,
  relation,
  ...(await asActor(db, visit.actor, (tx) => besideMeeting(tx, meeting))),
})

/** Recording anew what a meeting is; what it proposes for the agenda stands below what is there. */
export const editMeetingHttp = (dependencies: Dependencies) => {
  return {
    show: withMeetingOf(dependencies, async (opened, visit) =>
      show(await editFrameOf(dependencies, opened, visit), visit, {
        values: meetingValues(opened.meeting, visit.language),
      }),
    ),
    save: withMeetingOf(dependencies, async (opened, visit) => {
      const { language, actor } = visit
      const { meeting } = opened
      const form = await visit.form()
      const values = writtenValues(form)
      const frame = await editFrameOf(dependencies, opened, visit)
      const read = readMeeting(values, meeting, {
        ...frame,
        language,
        isShared: meeting.visibility === 'joint',
      })
      if (!read.ok) return show(frame, visit, { values, refused: refusedAs(visit, read.refusal) })
      const { slug } = meeting
      const { content, participants, series, session } = read.value
      const startedFrom = form.text('startedFrom')
      const place = { series, session }
      const revised = await reviseMeeting(dependencies.db, actor, {
        slug,
        content,
        participants,
        place,
        startedFrom,
      })
      return revised.ok
        ? redirect(meetingRoute.href({ slug }, { did: 'done' }))
        : show(frame, visit, { values, refused: refusedAs(visit, { kind: revised.refusal }) })
    }),
  }
}
