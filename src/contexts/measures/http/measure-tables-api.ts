import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { importWords } from '../messages/import-words.ts'
import { broughtBefore, importTable, withdrawImport } from '../service/import-table.ts'
import { listImports, type MeasureImport } from '../store/import-store.ts'
import type { NewMeasure } from '../store/measure-store.ts'
import {
  impactData,
  knowledgeOfRecorder,
  type MeasureDesk,
  measureProblem,
} from './measure-acts-api.ts'
import { measureData } from './measure-data.ts'
import { asIfRecorded } from './measure-form-http.ts'
import {
  measureTablesApiRoute,
  measureTablesPreviewApiRoute,
  withdrawTableApiRoute,
} from './measures-routes.ts'
import { measuresOfTable } from './measures-of-table.ts'
import { problemTold, type TableProblem } from './table-problem.ts'
import { measurePreviewSchema, writtenTableSchema } from './written-measure-schema.ts'

const moment = z.iso.datetime()

const tableSchema = z
  .strictObject({
    id: z.uuid(),
    fileName: z.string(),
    measures: z.int().min(0),
    recorded: moment,
    withdrawn: moment.nullable(),
  })
  .meta({ id: 'MeasureTable', description: 'What one table brought.' })

const tableData = (table: MeasureImport): z.input<typeof tableSchema> => ({
  id: table.id,
  fileName: table.fileName,
  measures: table.measures,
  recorded: new Date(table.recorded).toISOString(),
  withdrawn: table.withdrawn === null ? null : new Date(table.withdrawn).toISOString(),
})

/** Every fault of a table, by its line and column. */
const faults = (problems: readonly TableProblem[], { language }: DeskVisit): ApiProblem => {
  const say = importWords(language)
  const errors = problems.map(problemTold(language)).map(({ line, column, text }) => {
    const where = column === '' ? String(line) : `${String(line)}, ${column}`
    return { in: 'body' as const, field: 'sheet', detail: say('table.api.fault', { where, text }) }
  })
  const detail = errors.map((one) => one.detail).join(' ')
  return { status: 422, code: 'sheet-has-faults', detail, errors }
}

const readSheet = async (
  desk: MeasureDesk,
  visit: DeskVisit,
  sheet: string,
): Promise<Result<readonly NewMeasure[], ApiProblem>> => {
  const known = await knowledgeOfRecorder(desk, visit)
  if (!known.ok) return known
  const { places, host, measures } = known.value
  const read = measuresOfTable(Buffer.from(sheet), {
    places,
    recorded: measures,
    newId,
    today: visit.today,
    side: visit.actor.side,
    zone: host.zone,
    disciplines: desk.programme.disciplines(visit.language).map(({ value }) => value),
  })
  return read.ok ? read : refuse(faults(read.refusal, visit))
}

const preview = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewMeasureTable',
      method: 'POST',
      path: measureTablesPreviewApiRoute.path,
      summary: 'What a table of measures would do; nothing is written',
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: writtenTableSchema,
      answer: measurePreviewSchema,
      refusals: [422],
    },
    async (visit: DeskVisit, { body }) => {
      const read = await readSheet(desk, visit, body.sheet)
      if (!read.ok) return read
      const added = read.value.map((one) => asIfRecorded(one, visit))
      const impact = await impactData(desk, visit, { added, without: [] })
      return accept({ measures: added.map(measureData), impact })
    },
  )

const noTable = ({ language }: DeskVisit): ApiProblem => ({
  ...nothingHere(importWords(language)('table.withdraw.missing')),
  code: 'import-not-found',
})

const tableNamed = async (
  { dependencies, programme }: MeasureDesk,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof tableSchema>, ApiProblem>> => {
  await programme.decideAgain(visit)
  const tables = await asActor(dependencies.db, visit.actor, listImports)
  const table = tables.find((one) => one.id === id)
  return table === undefined ? refuse(noTable(visit)) : accept(tableData(table))
}

const bring = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordMeasureTable',
      method: 'POST',
      path: measureTablesApiRoute.path,
      summary: 'Record the measures of a table, all of them or none',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: writtenTableSchema,
      answer: tableSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { db } = desk.dependencies
      const before = await broughtBefore(db, visit.actor, named)
      if (!before.ok) return refuse(measureProblem(before.refusal, visit))
      if (before.value !== undefined) return tableNamed(desk, visit, before.value)
      const read = await readSheet(desk, visit, body.sheet)
      if (!read.ok) return read
      const table = { fileName: body.fileName, measures: read.value, named }
      const brought = await importTable(db, visit.actor, table)
      return brought.ok
        ? tableNamed(desk, visit, brought.value)
        : refuse(measureProblem(brought.refusal, visit))
    },
  )

const listTables = ({ dependencies }: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'listMeasureTables',
      method: 'GET',
      path: measureTablesApiRoute.path,
      summary: 'The tables of measures that the member’s side brought, the last one first',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(tableSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const tables = await asActor(dependencies.db, actor, listImports)
      const page = pageFrom(tables, ({ recorded, id }) => ({ at: -recorded, id }), query)
      return page.ok
        ? accept({ items: page.value.items.map(tableData), next: page.value.next })
        : page
    },
  )

const withdraw = (desk: MeasureDesk): Operation<DeskVisit> =>
  operation(
    {
      id: 'withdrawMeasureTable',
      method: 'POST',
      path: withdrawTableApiRoute.path,
      summary: 'Take back, as one step, every measure that a table brought',
      parameters: { id: 'the `id` of the table' },
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: tableSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const id = visit.parameters['id'] ?? ''
      if (!isId(id)) return refuse(noTable(visit))
      const taken = await withdrawImport(desk.dependencies.db, visit.actor, id)
      if (taken.ok) return tableNamed(desk, visit, id)
      return refuse(
        taken.refusal === 'import-not-found'
          ? noTable(visit)
          : measureProblem(taken.refusal, visit),
      )
    },
  )

/** Tables of measures, for the programs of members. */
export const measureTablesApi = (desk: MeasureDesk): Operation<DeskVisit>[] => [
  listTables(desk),
  preview(desk),
  bring(desk),
  withdraw(desk),
]
