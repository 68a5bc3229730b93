import { listWaitingChanges } from '#contexts/changes/contract.ts'
import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { listEventsWithoutRoom } from '#contexts/attendance/contract.ts'
import { listMeasures, measureBands } from '#contexts/measures/contract.ts'
import {
  countEvents,
  doubleBookings,
  listEventViews,
  listHolds,
  listOpenProposals,
} from '#contexts/programme/contract.ts'
import {
  getOwnRelation,
  hostOf,
  listInstitutions,
  listVenues,
  ownSideFirst,
  type Side,
} from '#contexts/relations/contract.ts'
import { seated } from '#contexts/registrations/contract.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { capitalised, formatDays } from '#kit/i18n/dates.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type SiteWords, words } from '../messages/words.ts'
import { deskRoute } from '../site-routes.ts'
import { frontPage, type StoryStep } from './front-page.ts'
import { monthMoved, type Span, spanFrom, zooms } from './span.ts'
import { compiledForEach, isToCome, type Standing, standingOf } from './standing.ts'
import { summaryOf } from './summary.ts'
import { facingTasks } from './facing-tasks.ts'
import type { OpenProposal } from './owned.ts'
import { tasksOfOthers } from './tasks-of-others.ts'
import { timelineOf } from './timeline-of.ts'
import { toDo } from './to-do.ts'

/** The demonstration's story, as its file tells it. */
export type Story = readonly {
  readonly id: string
  readonly button: Localised
  readonly happens: Localised
  readonly lookAt: Localised
  readonly question?: Localised | undefined
  readonly href?: string | undefined
}[]

type Asked = {
  readonly span: Span
  readonly laneBy: 'discipline' | 'venue'
  readonly show: 'outlook' | 'settled'
}

const readAsked = ({ url }: DeskVisit, today: Day): Asked => {
  const query = url.searchParams
  return {
    span: spanFrom(query.get('from'), query.get('zoom'), today),
    laneBy: query.get('by') === 'venue' ? 'venue' : 'discipline',
    show: query.get('show') === 'settled' ? 'settled' : 'outlook',
  }
}

const hrefOf = (
  asked: Asked,
  change: { from?: string; zoom?: string; by?: string; show?: string },
) =>
  deskRoute.href(
    {},
    {
      from: monthMoved(asked.span, 0),
      zoom: asked.span.zoom,
      by: asked.laneBy,
      show: asked.show,
      ...change,
    },
  )

const controlsOf = (say: SiteWords, asked: Asked) => ({
  span: [
    { label: say('front.earlier'), href: hrefOf(asked, { from: monthMoved(asked.span, -1) }) },
    ...zooms.map((zoom) => ({
      label: say(`front.zoom.${zoom}`),
      href: hrefOf(asked, { zoom }),
      current: zoom === asked.span.zoom,
    })),
    { label: say('front.later'), href: hrefOf(asked, { from: monthMoved(asked.span, 1) }) },
  ],
  view: [
    ...(['outlook', 'settled'] as const).map((show) => ({
      label: say(`front.show.${show}`),
      href: hrefOf(asked, { show }),
      current: show === asked.show,
    })),
    ...(['discipline', 'venue'] as const).map((by) => ({
      label: say(`front.by.${by}`),
      href: hrefOf(asked, { by }),
      current: by === asked.laneBy,
    })),
  ] satisfies LinkTab[],
  keep: {
    label: say('front.views.saved'),
    href: `/desk/views?${new URLSearchParams({ page: 'timeline', search: hrefOf(asked, {}).replace(/^[^?]*\??/, '') }).toString()}`,
  },
})

const isWithin = ({ view }: Standing, { from, until }: Span): boolean => {
  const { when } = view.event.content
  return when.precision !== 'none' && when.first <= until && when.last >= from
}

const storyIn = (story: Story, current: string | null, language: Language): StoryStep[] =>
  story.map((step) => ({
    id: step.id,
    button: inLanguage(step.button, language).text,
    happens: inLanguage(step.happens, language).text,
    lookAt: inLanguage(step.lookAt, language).text,
    question: step.question && inLanguage(step.question, language).text,
    isCurrent: step.id === current,
    href: step.href,
  }))

const facing = (side: Side, language: Language) => ({
  name: inLanguage(side.representedBy, language).text,
  accent: side.accent,
})

type Proposal = Awaited<ReturnType<typeof listOpenProposals>>[number]

const openProposal =
  (language: Language) =>
  ({ slug, title, side, recordedAt }: Proposal): OpenProposal => ({
    slug,
    title: inLanguage(readLocalised(title), language).text,
    proposedBy: side,
    at: recordedAt,
  })

const readDesk = (dependencies: Dependencies, visit: DeskVisit) =>
  asActor(dependencies.db, visit.actor, async (tx) => {
    const { today } = visit
    const relation = await getOwnRelation(tx)
    const day = dayInZone(today, hostOf(relation).zone)
    const asked = readAsked(visit, day)
    const { from: first, until: last } = asked.span
    const views = await listEventViews(tx, { today, atHand: { first, last, today } })
    return {
      relation,
      asked,
      isEmpty: views.length === 0 && (await countEvents(tx, day)).all === 0,
      measures: await listMeasures(tx),
      views,
      proposals: await listOpenProposals(tx),
      cities: await listVenues(tx),
      institutions: await listInstitutions(tx),
      holds: await listHolds(tx, today),
      changes: await listWaitingChanges(tx, visit.now),
      withoutRoom: await listEventsWithoutRoom(tx),
      waiting: await seated.countWaiting(
        tx,
        views.filter((view) => isToCome(view, today)).map(({ event }) => event.id),
      ),
      others: await tasksOfOthers(tx, visit, relation),
    }
  })

/** Answers the desk's front page. */
export const frontHttp =
  (dependencies: Dependencies, story: Story) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { relation, asked, isEmpty, measures, views, proposals, cities, ...directory } =
      await readDesk(dependencies, visit)
    const { language, today, actor } = visit
    const say = words(language)
    const host = hostOf(relation)
    const by = dependencies.demo ? 'announced' : 'recorded'
    const compiled = asked.show === 'outlook' ? compiledForEach(measures) : undefined
    const standings = views.map((view) => standingOf(view, compiled, { at: today, by }))
    const within = standings.filter((standing) => isWithin(standing, asked.span))
    const [own, other] = ownSideFirst(relation, actor.side)
    const all = toDo(standings, proposals.map(openProposal(language)), {
      language,
      cities,
      side: actor.side,
      today,
      holds: directory.holds,
      changes: directory.changes,
      withoutRoom: directory.withoutRoom,
      waiting: directory.waiting,
      others: directory.others,
    })
    const { from, until } = asked.span
    const title = capitalised(language, formatDays(language, { first: from, last: until }, 'month'))
    return page({
      title,
      section: 'year',
      body: frontPage({
        say,
        title,
        summary: summaryOf(
          within.filter(({ view }) => isToCome(view, today)),
          language,
        ),
        controls: controlsOf(say, asked),
        isEmpty,
        timeline: timelineOf({
          language,
          cities,
          span: asked.span,
          today: dayInZone(today, host.zone),
          standings: within,
          bands: measureBands(measures, { country: host.id, at: today, language }),
          laneBy: asked.laneBy,
          doubleBooked: doubleBookings.byEvent(views, directory, visit),
          views: [{ label: say('front.list'), href: '/desk/events' }],
        }),
        mayEdit: may(actor, 'edit'),
        own: facing(own, language),
        other: facing(other, language),
        ours: facingTasks(all, true, language),
        theirs: facingTasks(all, false, language),
        story: storyIn(story, visit.url.searchParams.get('story'), language),
      }),
    })
  }
