import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { alertHttp } from './alert-http.ts'
import { endHttp } from './end-http.ts'
import { importHttp } from './import-http.ts'
import { measureActsApi } from './measure-acts-api.ts'
import { measureFormHttp } from './measure-form-http.ts'
import { measureHttp } from './measure-http.ts'
import { measureTablesApi } from './measure-tables-api.ts'
import {
  endMeasureRoute,
  exampleTableRoute,
  importAlertRoute,
  importMeasuresRoute,
  importTableRoute,
  measureRoute,
  newMeasureRoute,
  previewMeasureRoute,
  recordHistoryRoute,
  recordMeasureRoute,
  recordTableRoute,
  withdrawImportRoute,
  withdrawMeasureRoute,
} from './measures-routes.ts'
import type { ProgrammePort } from './programme-port.ts'
import { tableHttp } from './table-http.ts'
import { withdrawImportHttp } from './withdraw-import-http.ts'

const megabyte = 1024 * 1024
// Whole published files of all countries are about 1 MB each.
const greatestUpload = 16 * megabyte
const greatestHistory = megabyte
// An alert of 1 MB at most, and the rest of its form: a larger one is refused by its reading.
const greatestAlert = 2 * megabyte
// A table of 1 MB at most, whose reading refuses a larger one.
const greatestTable = 2 * megabyte

const pages = (dependencies: Dependencies, programme: ProgrammePort): Bound<DeskVisit>[] => {
  const form = measureFormHttp(dependencies, programme)
  const alert = alertHttp(dependencies)
  const end = endHttp(dependencies, programme)
  const history = importHttp(dependencies, programme)
  const table = tableHttp(dependencies, programme)
  const brought = withdrawImportHttp(dependencies, programme)
  const measure = measureHttp(dependencies, programme)
  return [
    get(newMeasureRoute, form.show),
    post(newMeasureRoute, form.change),
    post(previewMeasureRoute, form.preview),
    post(recordMeasureRoute, form.record),
    get(importMeasuresRoute, history.show),
    post(importMeasuresRoute, history.tryOut, greatestUpload),
    post(recordHistoryRoute, history.record, greatestHistory),
    get(importAlertRoute, alert.show),
    post(importAlertRoute, alert.read, greatestAlert),
    get(importTableRoute, table.show),
    post(importTableRoute, table.tryOut, greatestTable),
    post(recordTableRoute, table.record, greatestTable),
    get(exampleTableRoute, table.example),
    get(withdrawImportRoute, brought.ask),
    post(withdrawImportRoute, brought.withdraw),
    get(measureRoute, measure.show),
    get(endMeasureRoute, end.show),
    post(endMeasureRoute, end.record),
    get(withdrawMeasureRoute, measure.askToWithdraw),
    post(withdrawMeasureRoute, measure.withdraw),
  ]
}

const api = (dependencies: Dependencies, programme: ProgrammePort): Operation<DeskVisit>[] => {
  const desk = { dependencies, programme }
  return [...measureActsApi(desk), ...measureTablesApi(desk)]
}

/**
 * The pages on measures that show what they do to events, and what programs may write. The
 * programme binds them, because it knows measures and is not known by them.
 */
export const boundMeasures = { pages, api }
