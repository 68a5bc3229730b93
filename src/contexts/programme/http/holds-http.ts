import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { bookingWords } from '../messages/booking-words.ts'
import { holdsPage } from '../pages/holds-page/holds-page.ts'
import { type HoldsRead, holdsView } from '../pages/holds-page/holds-view.ts'
import { answerHold, type AnswerHoldRefusal } from '../service/answer-hold.ts'
import { listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { readersOnly } from './refused-answers.ts'
import { readAs } from './open-reader.ts'
import { holdsRoute } from './programme-routes.ts'

const deeds = ['asked', 'own', 'held', 'declined', 'withdrawn'] as const
const refusals = [
  'hold-not-found',
  'hold-is-not-yours',
  'hold-is-over',
  'hold-note-is-too-long',
  'until-cannot-be-read',
] as const satisfies readonly (AnswerHoldRefusal | 'until-cannot-be-read')[]

const answers = ['held', 'declined', 'withdrawn'] as const

const refused = (refusal: string): Answer => redirect(holdsRoute.href({}, { refused: refusal }))

/** The holds of both sides, and what is answered to them. */
export const holdsHttp = ({ db }: Dependencies) => ({
  list: async (visit: DeskVisit): Promise<Answer> => {
    const { language, today, url } = visit
    const say = bookingWords(language)
    const read = await readAs(db, visit, async (tx, reader): Promise<HoldsRead> => {
      const holds = await listHolds(tx, today)
      const views = await listEventViews(tx, { today })
      return { reader, holds, views, today, mayEdit: may(visit.actor, 'edit') }
    })
    const did = deeds.find((each) => each === url.searchParams.get('did'))
    const refusal = refusals.find((each) => each === url.searchParams.get('refused'))
    const body = holdsPage({
      ...holdsView(read),
      language,
      did: did && say(`hold.did.${did}`),
      refused: refusal && say(`hold.refused.${refusal}`),
    })
    return page({ title: say('holds.title'), section: 'events', body })
  },

  answer: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const answer = answers.find((each) => each === form.text('answer'))
    if (answer === undefined) return refused('hold-not-found')
    const until = form.text('until')
    const heldUntil = dayFromIso(until) ?? null
    if (until !== '' && heldUntil === null) return refused('until-cannot-be-read')
    const result = await answerHold(db, visit.actor, {
      hold: visit.parameters['id'] ?? '',
      answer,
      heldUntil: answer === 'held' ? heldUntil : null,
      note: form.text('note'),
      today: visit.today,
    })
    if (result.ok) return redirect(holdsRoute.href({}, { did: result.value }))
    if (result.refusal === 'member-may-not-edit') return readersOnly(visit)
    return refused(result.refusal)
  },
})
