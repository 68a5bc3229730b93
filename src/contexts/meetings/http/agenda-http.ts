import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { keyOfPoint, pointGrounds, type ProposedPoint } from '../domain/agenda-points.ts'
import { agendaWords } from '../messages/agenda-words.ts'
import { words } from '../messages/words.ts'
import { agendaPage } from '../pages/agenda-page.ts'
import { type MeetingRefusal, reviseMeeting } from '../service/record-meeting.ts'
import type { FindTopics } from './agenda-topics.ts'
import { agendaRoute, editMeetingRoute, meetingRoute } from './meetings-routes.ts'
import { mayNotEdit } from './open-desk-of.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'
import { isOver, proposePoints } from './propose-points.ts'

type Parts = Dependencies & { readonly findTopics: FindTopics }

type Shown = {
  readonly points: readonly ProposedPoint[]
  readonly ticked: readonly string[]
  readonly refusal?: MeetingRefusal | 'no-point-ticked'
}

const refusedAs = ({ language }: DeskVisit, refusal: NonNullable<Shown['refusal']>): string =>
  refusal === 'no-point-ticked'
    ? agendaWords(language)('refused.no-point-ticked')
    : words(language)(`refused.${refusal}`)

const show = (
  { meeting, relation }: OpenedMeeting,
  visit: DeskVisit,
  { points, ticked, refusal }: Shown,
): Answer => {
  const { language } = visit
  const { slug, revision } = meeting
  const say = agendaWords(language)
  const body = agendaPage({
    say,
    above: {
      label: inLanguage(meeting.content.title, language).text,
      href: meetingRoute.href({ slug }),
    },
    action: agendaRoute.href({ slug }),
    editHref: editMeetingRoute.href({ slug }),
    startedFrom: revision,
    isOver: isOver({ meeting, relation, visit }),
    groups: pointGrounds.map((ground) => ({
      ground,
      points: points
        .filter((point) => point.ground === ground)
        .map((point) => {
          const key = keyOfPoint(point)
          return { ...point, key, isTicked: ticked.includes(key) }
        }),
    })),
    ...(refusal !== undefined && { refused: refusedAs(visit, refusal) }),
  })
  const content = { title: say('title'), section: 'meetings', body }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** What may go on the agenda, each point with its ground, to be ticked and added. */
export const agendaHttp = (dependencies: Parts) => {
  const { db, findTopics } = dependencies
  const propose = (opened: OpenedMeeting, visit: DeskVisit) =>
    asActor(db, visit.actor, (tx) => proposePoints(tx, { ...opened, visit }, findTopics))
  return {
    show: withMeetingOf(dependencies, async (opened, visit) => {
      if (!may(visit.actor, 'edit')) {
        return mayNotEdit(visit, agendaWords(visit.language)('title'))
      }
      const points = await propose(opened, visit)
      // What somebody said would be done is asked for; the rest is offered.
      const ticked = points.filter(({ about }) => about?.kind === 'undertaking').map(keyOfPoint)
      return show(opened, visit, { points, ticked })
    }),
    add: withMeetingOf(dependencies, async (opened, visit) => {
      const form = await visit.form()
      const ticked = form.all('point')
      const points = await propose(opened, visit)
      const added = points.filter((point) => ticked.includes(keyOfPoint(point)))
      if (added.length === 0)
        return show(opened, visit, { points, ticked, refusal: 'no-point-ticked' })
      const { slug, participants, content } = opened.meeting
      const agenda = [...content.agenda, ...added.map(({ text, about }) => ({ text, about }))]
      const revised = await reviseMeeting(db, visit.actor, {
        slug,
        participants,
        content: { ...content, agenda },
        startedFrom: form.text('startedFrom'),
      })
      return revised.ok
        ? redirect(`${meetingRoute.href({ slug }, { did: 'done' })}#agenda-title`)
        : show(opened, visit, { points, ticked, refusal: revised.refusal })
    }),
  }
}
