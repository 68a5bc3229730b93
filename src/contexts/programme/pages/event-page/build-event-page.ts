import type { Decision } from '#contexts/measures/contract.ts'
import type { Approval } from '#contexts/relations/contract.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Conflict } from '../../domain/conflicts.ts'
import { startOf } from '../../domain/event-start.ts'
import type { Event } from '../../domain/event.ts'
import type { EventState, ToldState } from '../../domain/event-state.ts'
import {
  editEventRoute,
  answerProposalRoute,
  eventRoute,
  eventsRoute,
  moveEventRoute,
  newEventRoute,
  seriesRoute,
  showEventRoute,
} from '../../http/programme-routes.ts'
import { batchWords } from '../../messages/batch-words.ts'
import type { EventView } from '../../store/event-views.ts'
import type { HoldView } from '../../store/hold-store.ts'
import type { Revision } from '../../store/revision-store.ts'
import { describeContent, differencesBetween } from '../describe-content.ts'
import { doubleBookingsInWords } from '../double-bookings.ts'
import {
  languageName,
  ownerInWords,
  planInWords,
  type Reader,
  settlingInWords,
  sideNamed,
  visibilityInWords,
  whenWithClocks,
} from '../event-words.ts'
import { actsView } from './acts-view.ts'
import { eventHoldsView } from './event-holds.ts'
import type { ApprovalView, EventPageView, KnownThenView, ProposalView } from './event-page-view.ts'
import { decisionView, formatView } from './format-view.ts'
import { decisionViews, revisionViews, stateViews } from './history-views.ts'
import { questionsOf } from './questions.ts'
import { seriesOfEvent } from './series-of-event.ts'

/** All that was read for an event's page. */
export type OpenedEvent = {
  readonly reader: Reader
  readonly view: EventView
  readonly revisions: readonly Revision[]
  readonly states: readonly ToldState[]
  /** By the hash of the content that they bind. */
  readonly approvals: ReadonlyMap<string, readonly Approval[]>
  readonly movesAsked: readonly { readonly to: EventState; readonly approval: Approval }[]
  readonly outlook: Decision | undefined
  /** What is in its way, while it is still to come. */
  readonly conflicts: readonly Conflict<EventView>[]
  /** What was asked for it, as far as the reader may know. */
  readonly holds: readonly HoldView[]
  readonly known:
    | {
        readonly at: Instant
        readonly view: EventView | undefined
        readonly outlook: Decision | undefined
      }
    | undefined
  /** All events of its series that the reader sees, itself among them; none without one. */
  readonly series: readonly Event[]
  readonly today: Instant
  readonly mayEdit: boolean
  readonly mayApprove: boolean
  readonly did: string
  readonly refused: string
  readonly dayAsked: string
  readonly links: EventPageView['links']
  readonly beside: EventPageView['beside']
}

const acts = ['planned', 'in-force', 'awaits-the-other-side', 'declined', 'recorded'] as const
const refusals = [
  'state-does-not-follow',
  'event-has-not-taken-place-yet',
  'event-was-changed-meanwhile',
  'proposal-is-not-open',
] as const

const approvalViews = ({ reader, view, approvals }: OpenedEvent): ApprovalView[] => {
  const { event } = view
  if (event.owner !== 'joint') return []
  const recorded = approvals.get(event.contentHash) ?? []
  const zone = event.content.zone
  return reader.relation.sides.map((side) => {
    const given = recorded.find((one) => one.side === side.id && one.statement === 'approved')
    const name = sideNamed(reader, side.id)
    const sentence =
      given === undefined
        ? reader.say('approval.none', { side: name })
        : reader.say('approval.given', {
            side: name,
            who: given.memberName,
            day: formatDayOf(reader.language, { instant: given.at, zone }),
            version: event.contentHash.slice(0, 8),
          })
    return { side: side.id, accent: side.accent, sentence }
  })
}

const proposalViews = ({ reader, view, revisions }: OpenedEvent): ProposalView[] => {
  const { content, zone } = { content: view.event.content, zone: view.event.content.zone }
  return revisions
    .filter(({ state }) => state === 'open')
    .filter(
      ({ contentHash }, index, open) =>
        open.findIndex((one) => one.contentHash === contentHash) === index,
    )
    .map((revision) => {
      const isOwn = revision.side === reader.side
      const differences = differencesBetween(reader, content, revision.content)
      const makesPublic = view.event.visibility !== 'public'
      const instant = revision.recordedAt
      const told = {
        who: revision.memberName,
        side: sideNamed(reader, revision.side),
        day: formatDayOf(reader.language, { instant, zone }),
      }
      return {
        contentHash: revision.contentHash,
        isOwn,
        makesPublic,
        differences,
        sentence: reader.say(makesPublic ? 'proposal.publishes' : 'proposal.changes', told),
      }
    })
}

const movesAskedInWords = ({ reader, view, movesAsked }: OpenedEvent): string[] =>
  movesAsked.map(({ to, approval }) => {
    const { zone } = view.event.content
    const day = formatDayOf(reader.language, { instant: approval.at, zone })
    const state = reader.say(`state.${to}`)
    if (approval.side === reader.side) return reader.say('move.asked.own', { day, state })
    const side = sideNamed(reader, approval.side)
    return reader.say('move.asked', { who: approval.memberName, side, day, state })
  })

const knownThenView = ({ reader, known, dayAsked, view }: OpenedEvent): KnownThenView => {
  const { zone } = view.event.content
  if (known === undefined) return { day: dayAsked, sentence: undefined, format: undefined }
  const day = formatDayOf(reader.language, { instant: known.at, zone })
  if (known.view === undefined) {
    return { day: dayAsked, sentence: reader.say('known.nothing', { day }), format: undefined }
  }
  const format = formatView(reader, known.view.now, zone)
  const outlook = known.outlook && decisionView(reader, known.outlook)
  return {
    day: dayAsked,
    sentence:
      outlook === undefined
        ? reader.say('known.on', { day })
        : reader.say('known.on-with-outlook', { day, format: outlook.label }),
    format: outlook ?? format,
  }
}

const didInWords = ({ reader, did, view }: OpenedEvent): string | undefined => {
  const known = acts.find((each) => each === did)
  if (known === undefined) return undefined
  const said = reader.say(`did.${known}`)
  if (known !== 'planned' && known !== 'in-force') return said
  return `${said} ${whenWithClocks(reader, view.event.content)}.`
}

const factsOf = ({ reader, view }: OpenedEvent): EventPageView['facts'] => {
  const { event, programme } = view
  const hidden = new Set([
    reader.say('field.when'),
    reader.say('field.plan'),
    reader.say('field.illustrative'),
    reader.say('field.zone'),
  ])
  for (const field of ['field.title', 'field.summary'] as const) {
    const language = languageName(reader.language, reader.language)
    hidden.add(reader.say('field.in-language', { field: reader.say(field), language }))
  }
  // What is as it usually is goes without saying.
  const usual = ['', reader.say('no'), reader.say('online.unlimited')]
  return [
    { term: reader.say('field.state'), description: reader.say(`state.${view.state}`) },
    {
      term: reader.say('field.programme'),
      description: inLanguage(programme.title, reader.language).text,
    },
    { term: reader.say('field.owner'), description: ownerInWords(reader, event.owner) },
    {
      term: reader.say('field.visibility'),
      description: visibilityInWords(reader, event.visibility),
    },
    ...describeContent(reader, event.content)
      .filter(({ term, text }) => !usual.includes(text) && !hidden.has(term))
      .map(({ term, text }) => ({ term, description: text })),
  ]
}

/** Puts all that was read of an event into finished words, for the page to lay out. */
export const buildEventPage = (opened: OpenedEvent): EventPageView => {
  const { reader, view, outlook } = opened
  const { say, language } = reader
  const { event, plan, now } = view
  const { content, slug } = event
  const start = startOf(content)
  const isOver = view.state === 'held' || view.state === 'cancelled'
  const title = inLanguage(content.title, language)
  const summary = inLanguage(content.summary, language)
  const refused = refusals.find((each) => each === opened.refused)
  return {
    say,
    sayBatch: batchWords(language),
    language,
    title: { ...title, languageName: languageName(title.language, language) },
    illustrative: content.illustrative,
    when: whenWithClocks(reader, content),
    summary: summary.text,
    summaryLanguage: summary.language,
    did: didInWords(opened),
    refused: refused && say(`refused.${refused}`),
    startedFrom: event.contentHash,
    urls: {
      above: eventsRoute.href({}),
      own: eventRoute.href({ slug }),
      visibility: showEventRoute.href({ slug }),
      proposal: answerProposalRoute.href({ slug }),
      state: moveEventRoute.href({ slug }),
    },
    links: opened.links,
    beside: opened.beside,
    now: formatView(reader, now, content.zone),
    outlook: outlook && decisionView(reader, outlook),
    questions: isOver
      ? []
      : questionsOf(reader, {
          content,
          owner: event.owner,
          because: outlook?.because ?? now.because,
        }),
    doubleBookings: doubleBookingsInWords(reader, opened.conflicts, content),
    hold: eventHoldsView(reader, {
      event,
      holds: opened.holds,
      mayAsk: opened.mayEdit && !isOver,
    }),
    facts: factsOf(opened),
    plan: {
      options: planInWords(reader, plan),
      settling: settlingInWords(reader, plan),
      origin: say(content.plan === null ? 'plan.inherited' : 'plan.own'),
    },
    approvals: approvalViews(opened),
    proposals: proposalViews(opened),
    movesAsked: movesAskedInWords(opened),
    acts: actsView(reader, {
      event,
      state: view.state,
      hasTakenPlace: start !== undefined && start <= opened.today,
      mayEdit: opened.mayEdit,
      mayApprove: opened.mayApprove,
      hrefs: {
        edit: editEventRoute.href({ slug }),
        duplicate: newEventRoute.href({}, { from: slug }),
        repeat: seriesRoute.href({ slug }),
      },
    }),
    series: seriesOfEvent(reader, event, { series: opened.series, mayEdit: opened.mayEdit }),
    states: stateViews(reader, opened.states, content.zone),
    revisions: revisionViews(reader, opened.revisions, content.zone),
    decisions: decisionViews(reader, view.recorded, content.zone),
    knownThen: knownThenView(opened),
  }
}
