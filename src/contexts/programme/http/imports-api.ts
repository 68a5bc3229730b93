import { z } from 'zod'

import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, type Misfit } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'
import { languages } from '#kit/text/localised.ts'
import { readSheet } from '#kit/text/read-sheet.ts'

import { csvFields } from '../domain/csv-columns.ts'
import { batchWords } from '../messages/batch-words.ts'
import { words } from '../messages/words.ts'
import { importEvents, type ImportEventsRefusal } from '../service/import-events.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { findBatch } from '../store/batch-store.ts'
import { listEvents } from '../store/event-store.ts'
import { batchData, batchSchema } from './batches-api.ts'
import { programme } from './event-content-schema.ts'
import { problemsInWords } from './import-views.ts'
import { openSheet, type OpenedSheet } from './open-sheet.ts'
import { readAs } from './open-reader.ts'
import { contentData } from './planned-event-data.ts'
import { contentSchema } from './planned-event-schema.ts'
import { importsApiRoute, importsPreviewApiRoute } from './programme-routes.ts'

const columnField = z
  .enum(csvFields, `has to be one of ${csvFields.join(', ')}, or null`)
  .nullable()

const sheetSchema = {
  sheet: z
    .string('has to be a text')
    .meta({ description: 'CSV with a line of titles in English, Spanish or Azerbaijani' }),
  language: z
    .enum(languages, `has to be one of ${languages.join(', ')}`)
    .optional()
    .meta({ description: 'of the texts; that of Accept-Language, if absent' }),
  columns: z.array(columnField).optional().meta({
    description: 'what each column holds, in their order; guessed from the titles if absent',
  }),
  dateOrder: z
    .enum(['day-first', 'month-first'], 'has to be day-first or month-first')
    .optional()
    .meta({ description: 'of dates such as 3/4/2021; as the sheet itself shows, if absent' }),
}

const lookSchema = z
  .strictObject(sheetSchema, 'has to be {"sheet": "title,date,place\\n…"}')
  .meta({ id: 'EventSheet', description: 'Events as a table.' })

const importSchema = z
  .strictObject(
    {
      programme,
      fileName: cleanTextSchema.pipe(z.string().max(200)).default(''),
      ...sheetSchema,
    },
    'has to be {"programme": …, "sheet": "title,date,place\\n…"}',
  )
  .meta({ id: 'EventImport', description: 'Events to be brought from a table.' })

const previewSchema = z
  .strictObject({
    columns: z.array(columnField).meta({ description: 'what each column was taken for' }),
    rows: z.array(
      z.strictObject({
        row: z.int().meta({ description: 'as a spreadsheet counts' }),
        content: contentSchema.nullable().meta({ description: 'null: see `problems`' }),
        problems: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'EventImportPreview', description: 'What a table would bring. Nothing is written.' })

const importedSchema = z
  .strictObject({ batch: batchSchema, slugs: z.array(z.string()) })
  .meta({ id: 'ImportedEvents', description: 'The events that a table brought.' })

const fault = (code: string, errors: readonly Misfit[]): ApiProblem => ({
  status: 422,
  code,
  detail: errors.map(({ detail }) => detail).join(' '),
  errors,
})

const sheetMisfit = (detail: string): Misfit => ({ in: 'body', field: 'sheet', detail })

type Written = z.output<typeof lookSchema>
type Look = { readonly opened: OpenedSheet; readonly problems: readonly (readonly string[])[] }

/** Every row of a table as it is read, with what is wrong of it. */
const open = (
  db: OpenDatabase,
  visit: DeskVisit,
  { sheet: text, language, columns, dateOrder }: Written,
): Promise<Result<Look, ApiProblem>> =>
  readAs(db, visit, async (_tx, reader) => {
    if (!may(visit.actor, 'edit')) return refuse(problemOf('member-may-not-edit', visit))
    const sheet = readSheet(text)
    if (!sheet.ok) {
      return refuse(fault(sheet.refusal, [sheetMisfit(reader.say(`sheet.${sheet.refusal}`))]))
    }
    const opened = openSheet(reader, {
      text,
      sheet: sheet.value,
      chosen: {
        ...(columns && { mapping: columns.map((column) => column ?? undefined) }),
        ...(dateOrder && { dateOrder }),
      },
      language: language ?? visit.language,
    })
    const problems = opened.rows.map(({ number, read }) =>
      read.ok
        ? []
        : problemsInWords(
            reader,
            { number, problems: read.refusal },
            { mapping: opened.mapping, sheetName: '' },
          ),
    )
    return accept({ opened, problems })
  })

const preview = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewImport',
      method: 'POST',
      path: importsPreviewApiRoute.path,
      summary: 'What a table of events would bring, row by row; nothing is written',
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: lookSchema,
      answer: previewSchema,
      refusals: [422],
    },
    async (visit: DeskVisit, { body }) => {
      const looked = await open(db, visit, body)
      if (!looked.ok) return looked
      const { opened, problems } = looked.value
      return accept({
        columns: opened.mapping.map((field) => field ?? null),
        rows: opened.rows.map(({ number, read }, index) => ({
          row: number,
          content: read.ok ? contentData(read.value) : null,
          problems: [...(problems[index] ?? [])],
        })),
      })
    },
  )

const problemOf = (refusal: ImportEventsRefusal, { language }: DeskVisit): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  if (refusal === 'member-may-not-edit') {
    return { status: 403, code: refusal, detail: words(language)('refused.may-not-edit') }
  }
  if (refusal === 'programme-not-found') {
    const detail = batchWords(language)('outcome.programme-not-found')
    return fault(refusal, [{ in: 'body', field: 'programme', detail }])
  }
  return fault(refusal, [sheetMisfit(words(language)('import.none-ready'))])
}

const bring = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'importEvents',
      method: 'POST',
      path: importsApiRoute.path,
      summary: 'Plan the events of a table, all of them or none',
      description:
        'Each becomes a private event of the member’s side. One row that is wrong refuses them all; taken back as one step: `takeBatchBack`.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: importSchema,
      answer: importedSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { programme: id, fileName, ...written } = body
      const looked = await open(db, visit, written)
      if (!looked.ok) return looked
      const faults = looked.value.problems.flat().map(sheetMisfit)
      if (faults.length > 0) return refuse(fault('sheet-has-faults', faults))
      const contents = looked.value.opened.rows.flatMap(({ read }) => (read.ok ? [read.value] : []))
      const { actor, today } = visit
      const sheet = { named, programme: id, fileName, contents }
      const brought = await importEvents(db, actor, { sheet, today })
      if (!brought.ok) return refuse(problemOf(brought.refusal, visit))
      await settleDecisions(db, actor.relation, today)
      return asActor(db, actor, async (tx) => {
        const batch = await findBatch(tx, brought.value.batch)
        if (batch === undefined) throw new Error('an import is not there after it was made')
        const events = await listEvents(tx, { batch: batch.id })
        return accept({ batch: batchData(batch), slugs: events.map(({ slug }) => slug) })
      })
    },
  )

/** Bringing events from a table, for the programs of members. */
export const importsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  preview(dependencies),
  bring(dependencies),
]
