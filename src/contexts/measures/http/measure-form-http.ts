import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId, newId } from '#kit/ids/ids.ts'

import { words } from '../messages/words.ts'
import type { FieldError, Fields } from '../pages/measure-form/measure-field.ts'
import { placeChoices } from '../pages/measure-form/known-places.ts'
import { measureFormPage } from '../pages/measure-form/measure-form-page.ts'
import { previewPage } from '../pages/measure-form/preview-page.ts'
import { measureInWords } from '../pages/measure-in-words.ts'
import { replaceMeasures } from '../service/end-measure.ts'
import type { RecordMeasureRefusal } from '../service/record-measures.ts'
import type { NewMeasure, RecordedMeasure } from '../store/measure-store.ts'
import { changeByRecording } from './change-of-record.ts'
import { clockCity, type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { fieldsOfAddress } from './fields-of-address.ts'
import { measureRoute } from './measures-routes.ts'
import type { ProgrammePort } from './programme-port.ts'
import { readMeasure, type ReadingContext } from './read-measure.ts'

/** A refusal of the service, for people. */
export const refusedRecording = (visit: DeskVisit, refusal: RecordMeasureRefusal): Answer => {
  const say = words(visit.language)
  const detail = say(`refused.${refusal}`)
  return refusal === 'measure-not-found'
    ? problem({ status: 404, title: say('problem.not-found'), detail })
    : problem({ status: 403, title: say('problem.not-allowed'), detail })
}

const context = (visit: DeskVisit, { places, host }: DeskKnowledge): ReadingContext => ({
  id: newId(),
  side: visit.actor.side,
  places,
  zone: host.zone,
  today: visit.today,
})

/** A measure as it would stand on record, for a look at what it would do. */
export const asIfRecorded = (measure: NewMeasure, visit: DeskVisit): RecordedMeasure => ({
  ...measure,
  recorded: visit.today,
  withdrawn: null,
})

type Entered = { readonly entered: Fields; readonly errors: readonly FieldError[] }

/** What the form is drawn from, besides what was entered. */
type FormPlace = {
  readonly visit: DeskVisit
  readonly knowledge: DeskKnowledge
  readonly programme: ProgrammePort
}

const formAnswer = (
  { visit: { language, actor }, knowledge, programme }: FormPlace,
  { entered, errors }: Entered,
): Answer => {
  const say = words(language)
  const visibilities = (['public', 'joint', 'private'] as const).map((value) => ({
    value: value === 'private' ? actor.side : value,
    label: say(`visibility.${value}`),
    hint: say(`visibility.${value}.hint`),
  }))
  const content = {
    title: say('form.title'),
    section: 'measures',
    body: measureFormPage({
      say,
      entered,
      errors,
      visibilities,
      disciplines: programme.disciplines(language),
      places: placeChoices(knowledge.places, say, language),
      clock: clockCity(knowledge),
    }),
  }
  return errors.length === 0 ? page(content) : refusedPage(content)
}

type Read = (measure: NewMeasure, knowledge: DeskKnowledge) => Promise<Answer>

/** Recording a measure in two steps: the form, then a preview of what it would touch. */
export const measureFormHttp = ({ db }: Dependencies, programme: ProgrammePort) => {
  const opened = async (
    visit: DeskVisit,
    answer: (knowledge: DeskKnowledge) => Promise<Answer> | Answer,
  ): Promise<Answer> => {
    const knowledge = await deskKnowledge(db, visit)
    return knowledge.mayRecord
      ? answer(knowledge)
      : refusedRecording(visit, 'member-may-not-record-measures')
  }
  const show = (visit: DeskVisit, entered: Fields): Promise<Answer> =>
    opened(visit, (knowledge) =>
      formAnswer({ visit, knowledge, programme }, { entered, errors: [] }),
    )
  const withMeasure = (visit: DeskVisit, entered: Fields, then: Read): Promise<Answer> =>
    opened(visit, (knowledge) => {
      const read = readMeasure(entered, context(visit, knowledge))
      return read.ok
        ? then(read.value, knowledge)
        : formAnswer({ visit, knowledge, programme }, { entered, errors: read.refusal })
    })
  return {
    show: (visit: DeskVisit): Promise<Answer> => show(visit, fieldsOfAddress(visit.url)),
    change: async (visit: DeskVisit): Promise<Answer> => show(visit, await visit.form()),
    preview: async (visit: DeskVisit): Promise<Answer> => {
      const entered = await visit.form()
      return withMeasure(visit, entered, async (measure, knowledge) => {
        const added = asIfRecorded(measure, visit)
        const say = words(visit.language)
        const change = changeByRecording(added, entered.all('replaces'), knowledge)
        const impact = await programme.impactOf(visit, change)
        const { telling } = knowledge
        const body = previewPage({ measure: measureInWords(added, telling), impact, entered }, say)
        return page({ title: say('preview.title'), section: 'measures', body })
      })
    },
    record: async (visit: DeskVisit): Promise<Answer> => {
      const entered = await visit.form()
      return withMeasure(visit, entered, async (measure) => {
        const replaces = entered.all('replaces').filter(isId)
        const result = await replaceMeasures(db, visit.actor, { measure, replaces })
        if (!result.ok) return refusedRecording(visit, result.refusal)
        await programme.decideAgain(visit)
        return redirect(measureRoute.href({ id: result.value }, { done: 'recorded' }))
      })
    },
  }
}
