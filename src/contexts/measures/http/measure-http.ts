import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { words } from '../messages/words.ts'
import { measureInWords } from '../pages/measure-in-words.ts'
import {
  type MeasureDetails,
  measurePage,
  withdrawPage,
} from '../pages/measure-page/measure-page.ts'
import { withdrawMeasure } from '../service/record-measures.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import { type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { mayWithdraw } from './may-withdraw.ts'
import { refusedRecording } from './measure-form-http.ts'
import { measureRoute } from './measures-routes.ts'
import type { ProgrammePort } from './programme-port.ts'

const visibilityInWords = (visibility: string): MeasureDetails['visibility'] =>
  visibility === 'public' || visibility === 'joint' ? visibility : 'private'

type Dated = Pick<MeasureDetails, 'statedUntil' | 'ended' | 'withdrawnOn'>

const datesOf = (measure: RecordedMeasure, { telling, host }: DeskKnowledge): Dated => {
  const { language } = telling
  const { statedUntil, ended, withdrawn } = measure
  const dayOf = (instant: number): string => formatDayOf(language, { instant, zone: host.zone })
  return {
    statedUntil:
      statedUntil === null
        ? words(language)('one.stated-until.open')
        : formatDay(language, statedUntil),
    ended:
      ended === null
        ? undefined
        : `${formatDay(language, ended.lastDay)} (${dayOf(ended.announced)})`,
    withdrawnOn: withdrawn === null ? undefined : dayOf(withdrawn),
  }
}

type Answering = (measure: RecordedMeasure, knowledge: DeskKnowledge) => Promise<Answer>

const withMeasure = async (
  { db }: Dependencies,
  visit: DeskVisit,
  answer: Answering,
): Promise<Answer> => {
  const knowledge = await deskKnowledge(db, visit)
  const found = knowledge.measures.find(({ id }) => id === visit.parameters['id'])
  return found === undefined
    ? refusedRecording(visit, 'measure-not-found')
    : answer(found, knowledge)
}

const flashOf = ({ url, language }: DeskVisit): Html => {
  const say = words(language)
  switch (url.searchParams.get('done') ?? '') {
    case 'recorded':
      return flashMessage({ text: say('recorded.done') })
    case 'ended':
      return flashMessage({ text: say('ended.done') })
    case 'withdrawn':
      return flashMessage({ text: say('withdraw.done') })
    default:
      return nothing
  }
}

const showMeasure =
  (visit: DeskVisit, programme: ProgrammePort): Answering =>
  async (measure, knowledge) => {
    const told = measureInWords(measure, knowledge.telling)
    const details: MeasureDetails = {
      measure: told,
      visibility: visibilityInWords(measure.visibility),
      ...datesOf(measure, knowledge),
      mayWithdraw: mayWithdraw(measure, visit, knowledge),
      events: await programme.concernedBy(visit, measure),
      whatIfHref: programme.whatIfHref,
    }
    const body = measurePage(details, words(visit.language))
    return page({ title: told.title, section: 'measures', body: html`${flashOf(visit)} ${body}` })
  }

const askToWithdraw =
  (visit: DeskVisit, programme: ProgrammePort): Answering =>
  async (measure, knowledge) => {
    if (!mayWithdraw(measure, visit, knowledge)) return refusedRecording(visit, 'measure-not-found')
    const say = words(visit.language)
    const impact = await programme.impactOf(visit, { added: [], without: [measure.id] })
    const told = measureInWords(measure, knowledge.telling)
    return page({
      title: say('withdraw.title'),
      section: 'measures',
      body: withdrawPage({ measure: told, impact }, say),
    })
  }

/** One measure: its page, and taking the record back after seeing what that does. */
export const measureHttp = (dependencies: Dependencies, programme: ProgrammePort) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    withMeasure(dependencies, visit, showMeasure(visit, programme)),
  askToWithdraw: (visit: DeskVisit): Promise<Answer> =>
    withMeasure(dependencies, visit, askToWithdraw(visit, programme)),
  withdraw: (visit: DeskVisit): Promise<Answer> =>
    withMeasure(dependencies, visit, async ({ id }) => {
      const result = await withdrawMeasure(dependencies.db, visit.actor, id)
      if (!result.ok) return refusedRecording(visit, result.refusal)
      await programme.decideAgain(visit)
      return redirect(measureRoute.href({ id }, { done: 'withdrawn' }))
    }),
})
