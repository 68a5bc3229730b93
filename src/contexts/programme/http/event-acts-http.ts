import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { eventStates } from '../domain/event-state.ts'
import { moveEventState, type MoveEventRefusal } from '../service/move-event-state.ts'
import { answerProposal, type ReviseRefusal } from '../service/revise-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { showEvent } from '../service/show-event.ts'
import { eventRoute } from './programme-routes.ts'
import { noSuchEvent, notYours, readersOnly } from './refused-answers.ts'

type Refusal = ReviseRefusal | MoveEventRefusal

type RefusedAnswer = (visit: DeskVisit, slug: string) => Answer

const saidOnPage =
  (refusal: string): RefusedAnswer =>
  (_visit, slug) =>
    redirect(eventRoute.href({ slug }, { refused: refusal }))

// What a stored content, or an event that stays where it is, cannot be refused for is shown like a change in between.
const changed = saidOnPage('event-was-changed-meanwhile')

const answers = {
  'event-has-no-title': changed,
  'event-has-no-discipline': changed,
  'event-ends-before-it-starts': changed,
  'time-does-not-exist-on-that-day': changed,
  'plan-names-a-format-twice': changed,
  'plan-has-no-format': changed,
  'event-was-changed-meanwhile': changed,
  'programme-not-found': changed,
  'public-joint-event-stays-in-its-programme': changed,
  'programme-is-not-seen-by-both': changed,
  'member-may-not-edit': readersOnly,
  'member-may-not-approve': readersOnly,
  'event-not-found': noSuchEvent,
  'event-belongs-to-the-other-side': notYours,
  'proposal-is-not-open': saidOnPage('proposal-is-not-open'),
  'state-does-not-follow': saidOnPage('state-does-not-follow'),
  'event-has-not-taken-place-yet': saidOnPage('event-has-not-taken-place-yet'),
} as const satisfies Record<Refusal, RefusedAnswer>

/** What is done to an event with one button: showing it, answering for it, moving its state. */
export const eventActsHttp = ({ db }: Dependencies) => {
  const slugOf = (visit: DeskVisit): string => visit.parameters['slug'] ?? ''

  const done = async (visit: DeskVisit, did: string): Promise<Answer> => {
    await settleDecisions(db, visit.actor.relation, visit.today)
    return redirect(eventRoute.href({ slug: slugOf(visit) }, { did }))
  }

  return {
    show: async (visit: DeskVisit): Promise<Answer> => {
      const slug = slugOf(visit)
      const form = await visit.form()
      const visibility = form.text('to') === 'public' ? 'public' : 'joint'
      const startedFrom = form.text('started-from')
      const result = await showEvent(db, visit.actor, { slug, visibility, startedFrom })
      return result.ok ? done(visit, result.value.outcome) : answers[result.refusal](visit, slug)
    },

    answer: async (visit: DeskVisit): Promise<Answer> => {
      const slug = slugOf(visit)
      const form = await visit.form()
      const contentHash = form.text('content')
      const approves = form.text('answer') === 'approve'
      const result = await answerProposal(db, visit.actor, { slug, contentHash, approves })
      return result.ok ? done(visit, result.value.outcome) : answers[result.refusal](visit, slug)
    },

    move: async (visit: DeskVisit): Promise<Answer> => {
      const slug = slugOf(visit)
      const form = await visit.form()
      const to = eventStates.find((state) => state === form.text('to'))
      if (to === undefined) return answers['state-does-not-follow'](visit, slug)
      const move = { slug, to, reason: form.text('reason').slice(0, 500), today: visit.today }
      const result = await moveEventState(db, visit.actor, move)
      return result.ok ? done(visit, result.value.outcome) : answers[result.refusal](visit, slug)
    },
  }
}
