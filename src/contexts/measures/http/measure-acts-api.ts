import type { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import {
  type ApiProblem,
  invalid,
  keyNamesAnotherRequest,
  type Misfit,
} from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { refuseEnd } from '../domain/refuse-end.ts'
import { words } from '../messages/words.ts'
import { endMeasure, replaceMeasures } from '../service/end-measure.ts'
import { type RecordMeasureRefusal, withdrawMeasure } from '../service/record-measures.ts'
import type { NewMeasure, RecordedMeasure } from '../store/measure-store.ts'
import { changeByRecording } from './change-of-record.ts'
import { type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { mayWithdraw } from './may-withdraw.ts'
import { measureData, measureSchema } from './measure-data.ts'
import { asIfRecorded } from './measure-form-http.ts'
import { measureOfData } from './measure-of-data.ts'
import {
  endMeasureApiRoute,
  measuresApiRoute,
  measuresPreviewApiRoute,
  withdrawMeasureApiRoute,
} from './measures-routes.ts'
import type { MeasureChange, ProgrammePort } from './programme-port.ts'
import {
  type impactSchema,
  measurePreviewSchema,
  writtenEndSchema,
  writtenMeasureSchema,
} from './written-measure-schema.ts'

/** Who asks, and what the programme answers. */
export type MeasureDesk = {
  readonly dependencies: Dependencies
  readonly programme: ProgrammePort
}

type Written = z.output<typeof writtenMeasureSchema>

const parameters = { id: 'the `id` of the measure' }

/** A refusal of the services of measures, for programs. */
export const measureProblem = (
  refusal: RecordMeasureRefusal,
  { language }: DeskVisit,
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const status = refusal === 'measure-not-found' ? 404 : 403
  return { status, code: refusal, detail: words(language)(`refused.${refusal}`) }
}

/** What does not make a measure, field by field. */
const misfitsOfMeasure = (errors: readonly Misfit[]): ApiProblem => ({
  ...invalid(errors),
  status: 422,
  code: 'measure-cannot-be-so',
})

/** What a change of the record would do to the events that the member sees. */
export const impactData = async (
  { programme }: MeasureDesk,
  visit: DeskVisit,
  change: MeasureChange,
): Promise<z.input<typeof impactSchema>> => {
  const { flips, stays } = await programme.impactOf(visit, change)
  return {
    flips: flips.map(({ title, href, before, after, because }) => ({
      event: title,
      desk: href,
      before: before.format,
      after: after.format,
      because: [...because],
    })),
    stays,
  }
}

/** What the member knows of measures, if they may record any. */
export const knowledgeOfRecorder = async (
  { dependencies }: MeasureDesk,
  visit: DeskVisit,
): Promise<Result<DeskKnowledge, ApiProblem>> => {
  const knowledge = await deskKnowledge(dependencies.db, visit)
  return knowledge.mayRecord
    ? accept(knowledge)
    : refuse(measureProblem('member-may-not-record-measures', visit))
}

type Read = { readonly measure: NewMeasure; readonly knowledge: DeskKnowledge }

const readWritten = async (
  desk: MeasureDesk,
  visit: DeskVisit,
  written: Written,
): Promise<Result<Read, ApiProblem>> => {
  const known = await knowledgeOfRecorder(desk, visit)
  if (!known.ok) return known
  const { actor, language, today } = visit
  const { places, host } = known.value
  const measure = measureOfData(written, {
    places,
    today,
    side: actor.side,
    zone: host.zone,
    say: words(language),
    disciplines: desk.programme.disciplines(language).map(({ value }) => value),
  })
  return measure.ok
    ? accept({ measure: measure.value, knowledge: known.value })
    : refuse(misfitsOfMeasure(measure.refusal))
}

const preview = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewMeasure',
      method: 'POST',
      path: measuresPreviewApiRoute.path,
      summary: 'What recording a measure would do; nothing is written',
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: writtenMeasureSchema,
      answer: measurePreviewSchema,
      refusals: [422],
    },
    async (visit: DeskVisit, { body }) => {
      const read = await readWritten(desk, visit, body)
      if (!read.ok) return read
      const added = asIfRecorded(read.value.measure, visit)
      const change = changeByRecording(added, body.replaces, read.value.knowledge)
      const impact = await impactData(desk, visit, change)
      return accept({ measures: [measureData(added)], impact })
    },
  )

/** The measure as it stands after something was done to it; its events are decided again. */
const recorded = async (
  { dependencies, programme }: MeasureDesk,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof measureSchema>, ApiProblem>> => {
  await programme.decideAgain(visit)
  const { measures } = await deskKnowledge(dependencies.db, visit)
  const measure = measures.find((one) => one.id === id)
  return measure === undefined
    ? refuse(measureProblem('measure-not-found', visit))
    : accept(measureData(measure))
}

const record = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordMeasure',
      method: 'POST',
      path: measuresApiRoute.path,
      summary: 'Record a measure, and end those that it replaces',
      description:
        'The events that it concerns are decided again at once; `previewMeasure` answers which before.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: writtenMeasureSchema,
      answer: measureSchema,
      refusals: [404, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const read = await readWritten(desk, visit, body)
      if (!read.ok) return read
      const { measure } = read.value
      const { replaces } = body
      const asked = { measure, replaces, named }
      const made = await replaceMeasures(desk.dependencies.db, visit.actor, asked)
      return made.ok
        ? recorded(desk, visit, made.value)
        : refuse(measureProblem(made.refusal, visit))
    },
  )

/** The measure that a path names, if the member may end it or take it back. */
const ownMeasure = async (
  desk: MeasureDesk,
  visit: DeskVisit,
): Promise<Result<{ measure: RecordedMeasure; knowledge: DeskKnowledge }, ApiProblem>> => {
  const known = await knowledgeOfRecorder(desk, visit)
  if (!known.ok) return known
  const measure = known.value.measures.find(({ id }) => id === visit.parameters['id'])
  return measure === undefined || !mayWithdraw(measure, visit, known.value)
    ? refuse(measureProblem('measure-not-found', visit))
    : accept({ measure, knowledge: known.value })
}

const end = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'endMeasure',
      method: 'POST',
      path: endMeasureApiRoute.path,
      summary: 'Record that a measure ends, as its authority announced later',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: writtenEndSchema,
      answer: measureSchema,
      refusals: [404, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const own = await ownMeasure(desk, visit)
      if (!own.ok) return own
      const { measure, knowledge } = own.value
      const { today, language, actor } = visit
      const wrong = refuseEnd(body, { measure, zone: knowledge.host.zone, today })
      if (wrong !== undefined) {
        const [field, refusal] = wrong
        const detail = words(language)(`refused.${refusal}`)
        return refuse(misfitsOfMeasure([{ in: 'body', field, detail }]))
      }
      const ended = await endMeasure(desk.dependencies.db, actor, { id: measure.id, ...body })
      return ended.ok
        ? recorded(desk, visit, measure.id)
        : refuse(measureProblem(ended.refusal, visit))
    },
  )

const withdraw = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'withdrawMeasure',
      method: 'POST',
      path: withdrawMeasureApiRoute.path,
      summary: 'Take a measure back that should not have been recorded',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: measureSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const own = await ownMeasure(desk, visit)
      if (!own.ok) return own
      const { id } = own.value.measure
      const taken = await withdrawMeasure(desk.dependencies.db, visit.actor, id)
      return taken.ok ? recorded(desk, visit, id) : refuse(measureProblem(taken.refusal, visit))
    },
  )

/** Recording measures, ending them and taking them back, for the programs of members. */
export const measureActsApi = (desk: MeasureDesk): Operation<DeskVisit>[] => [
  preview(desk),
  record(desk),
  end(desk),
  withdraw(desk),
]
