import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'

import { importWords } from '../messages/import-words.ts'
import { words } from '../messages/words.ts'
import { withdrawImportPage } from '../pages/import-page/withdraw-import-page.ts'
import { type WithdrawImportRefusal, withdrawImport } from '../service/import-table.ts'
import { listImports } from '../store/import-store.ts'
import { deskKnowledge } from './desk-knowledge.ts'
import { refusedRecording } from './measure-form-http.ts'
import { importTableRoute } from './measures-routes.ts'
import type { ProgrammePort } from './programme-port.ts'
import { nameOfTable } from './table-view.ts'

const refused = (visit: DeskVisit, refusal: WithdrawImportRefusal): Answer =>
  refusal === 'import-not-found'
    ? problem({
        status: 404,
        title: words(visit.language)('problem.not-found'),
        detail: importWords(visit.language)('table.withdraw.missing'),
      })
    : refusedRecording(visit, refusal)

/** Taking back everything that one table brought, after a look at what that changes. */
export const withdrawImportHttp = ({ db }: Dependencies, programme: ProgrammePort) => ({
  ask: async (visit: DeskVisit): Promise<Answer> => {
    const { measures, mayRecord } = await deskKnowledge(db, visit)
    if (!mayRecord) return refused(visit, 'member-may-not-record-measures')
    const id = visit.parameters['id'] ?? ''
    const imports = await asActor(db, visit.actor, listImports)
    const found = imports.find((one) => one.id === id && one.withdrawn === null)
    if (found === undefined) return refused(visit, 'import-not-found')
    const without = measures
      .filter((one) => one.import === id && one.withdrawn === null)
      .map((one) => one.id)
    const say = importWords(visit.language)
    const body = withdrawImportPage({
      say,
      sayMeasures: words(visit.language),
      id,
      name: nameOfTable(found.fileName, say),
      count: without.length,
      impact: await programme.impactOf(visit, { added: [], without }),
    })
    return page({ title: say('table.withdraw.title'), section: 'measures', body })
  },

  withdraw: async (visit: DeskVisit): Promise<Answer> => {
    const id = visit.parameters['id'] ?? ''
    if (!isId(id)) return refused(visit, 'import-not-found')
    const result = await withdrawImport(db, visit.actor, id)
    if (!result.ok) return refused(visit, result.refusal)
    await programme.decideAgain(visit)
    return redirect(importTableRoute.href({}, { undid: result.value.withdrawn }))
  },
})
