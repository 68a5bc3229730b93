import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso, type Instant, isoFromDay } from '#kit/time/days.ts'

import { type AnnouncedEnd, endsBeforeItHolds } from '../domain/refuse-end.ts'
import { words } from '../messages/words.ts'
import type { FieldError, Fields } from '../pages/measure-form/measure-field.ts'
import { measureInWords } from '../pages/measure-in-words.ts'
import { endPage } from '../pages/measure-page/end-page.ts'
import { endMeasure } from '../service/end-measure.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import { clockCity, type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { fieldsOfAddress } from './fields-of-address.ts'
import { mayWithdraw } from './may-withdraw.ts'
import { refusedRecording } from './measure-form-http.ts'
import { measureRoute } from './measures-routes.ts'
import type { ProgrammePort } from './programme-port.ts'
import { readAnnounced } from './read-measure.ts'

const readEnd = (
  fields: Fields,
  measure: RecordedMeasure,
  { zone, today }: { readonly zone: string; readonly today: Instant },
): Result<AnnouncedEnd, readonly FieldError[]> => {
  const errors: FieldError[] = []
  const lastDay = dayFromIso(fields.text('last-day'))
  if (lastDay === undefined) errors.push({ field: 'last-day', refusal: 'last-day-is-not-a-day' })
  else if (endsBeforeItHolds(lastDay, measure)) {
    errors.push({ field: 'last-day', refusal: 'last-day-is-before-it-holds' })
  }
  const announced = readAnnounced(fields, { statedUntil: null, zone, today }, errors)
  return errors.length === 0 && lastDay !== undefined
    ? accept({ lastDay, announced })
    : refuse(errors)
}

/** The end that is proposed: as the address says, else announced today. */
const proposed = ({ url }: DeskVisit, { telling }: DeskKnowledge): Fields => {
  const entered = fieldsOfAddress(url)
  return {
    ...entered,
    text: (name) =>
      entered.text(name) === '' && name === 'announced'
        ? isoFromDay(telling.day)
        : entered.text(name),
  }
}

type Open = { readonly measure: RecordedMeasure; readonly knowledge: DeskKnowledge }

/** When it ends, and what that would touch as soon as a day is proposed. */
const show =
  (programme: ProgrammePort, visit: DeskVisit, entered: Fields) =>
  async ({ measure, knowledge }: Open): Promise<Answer> => {
    const say = words(visit.language)
    const { today } = visit
    const read = readEnd(entered, measure, { zone: knowledge.host.zone, today })
    const impact = read.ok
      ? await programme.impactOf(visit, {
          added: [{ ...measure, ended: { ...read.value, recorded: today } }],
          without: [measure.id],
        })
      : undefined
    const errors = read.ok || entered.text('last-day') === '' ? [] : read.refusal
    const told = measureInWords(measure, knowledge.telling)
    const clock = clockCity(knowledge)
    const content = {
      title: say('end.title'),
      section: 'measures',
      body: endPage({ say, measure: told, entered, errors, clock, impact }),
    }
    return errors.length === 0 ? page(content) : refusedPage(content)
  }

/** Recording that a measure ends: when, what that would touch, and then for good. */
export const endHttp = ({ db }: Dependencies, programme: ProgrammePort) => {
  const withMeasure = async (
    visit: DeskVisit,
    then: (open: Open) => Promise<Answer>,
  ): Promise<Answer> => {
    const knowledge = await deskKnowledge(db, visit)
    const measure = knowledge.measures.find(({ id }) => id === visit.parameters['id'])
    return measure === undefined || !mayWithdraw(measure, visit, knowledge)
      ? refusedRecording(visit, 'measure-not-found')
      : then({ measure, knowledge })
  }

  return {
    show: (visit: DeskVisit): Promise<Answer> =>
      withMeasure(visit, (open) => show(programme, visit, proposed(visit, open.knowledge))(open)),

    record: (visit: DeskVisit): Promise<Answer> =>
      withMeasure(visit, async (open) => {
        const entered = await visit.form()
        const { id } = open.measure
        const { zone } = open.knowledge.host
        const read = readEnd(entered, open.measure, { zone, today: visit.today })
        if (!read.ok) return show(programme, visit, entered)(open)
        const result = await endMeasure(db, visit.actor, { id, ...read.value })
        if (!result.ok) return refusedRecording(visit, result.refusal)
        await programme.decideAgain(visit)
        return redirect(measureRoute.href({ id }, { done: 'ended' }))
      }),
  }
}
