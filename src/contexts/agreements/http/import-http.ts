import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { decodeUtf8 } from '#kit/text/utf-8.ts'

import type { Agreement } from '../domain/agreement.ts'
import { importWords } from '../messages/import-words.ts'
import { importDryRunPage } from '../pages/import-page/import-dry-run-page.ts'
import { importPage } from '../pages/import-page/import-page.ts'
import { importAgreements } from '../service/import-agreements.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { agreementsOfTable, type ReadAgreements } from './agreements-of-table.ts'
import { agreementsRoute } from './agreements-routes.ts'
import { dryRunView, type HandedIn, importView } from './import-view.ts'
import { section } from './open-agreement.ts'
import { sideNamed } from './side-named.ts'
import type { TableProblem } from './table-problem.ts'

type Open = { readonly relation: Relation; readonly recorded: readonly Agreement[] }

const mayNot = ({ language }: DeskVisit): Answer => {
  const say = importWords(language)
  return problem({ status: 403, title: say('title'), detail: say('may-not') })
}

const opened = async (
  { db }: Dependencies,
  visit: DeskVisit,
  answer: (open: Open) => Answer | Promise<Answer>,
): Promise<Answer> => {
  if (!may(visit.actor, 'edit')) return mayNot(visit)
  const open = await asActor(db, visit.actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    recorded: await listAgreements(tx),
  }))
  return answer(open)
}

const handedIn = (form: Form): HandedIn => {
  const isJoint = form.text('visibility') === 'joint'
  const upload = form.file('file')
  if (upload === undefined) {
    const text = form.text('text')
    return { bytes: Buffer.from(text), text, isFile: false, isJoint }
  }
  const decoded = decodeUtf8(upload.bytes)
  return { bytes: upload.bytes, text: decoded.ok ? decoded.value : '', isFile: true, isJoint }
}

type Refused = { readonly table: HandedIn; readonly problems: readonly TableProblem[] }

const showStart = (visit: DeskVisit, refused?: Refused): Answer => {
  const title = importWords(visit.language)('title')
  const body = importPage(importView(visit, refused))
  return (refused === undefined ? page : refusedPage)({ title, section, body })
}

/** Goes on with the agreements of the table, or back to the start with everything that is wrong. */
const withAgreements = (
  visit: DeskVisit,
  { open, table }: { readonly open: Open; readonly table: HandedIn },
  then: (read: ReadAgreements) => Answer | Promise<Answer>,
): Answer | Promise<Answer> => {
  const read = agreementsOfTable(table.bytes, {
    visibility: table.isJoint ? 'joint' : visit.actor.side,
    side: sideNamed(open.relation),
  })
  return read.ok ? then(read.value) : showStart(visit, { table, problems: read.refusal })
}

/** Bringing a table of agreements: a dry run that names every problem, then all of them at once. */
export const importHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => opened(dependencies, visit, () => showStart(visit)),
  tryOut: (visit: DeskVisit): Promise<Answer> =>
    opened(dependencies, visit, async (open) => {
      const table = handedIn(await visit.form())
      return withAgreements(visit, { open, table }, (read) => {
        const title = importWords(visit.language)('try.title')
        const body = importDryRunPage(dryRunView(visit, { ...open, table, read }))
        return page({ title, section, body })
      })
    }),
  record: (visit: DeskVisit): Promise<Answer> =>
    opened(dependencies, visit, async (open) => {
      const table = handedIn(await visit.form())
      return withAgreements(visit, { open, table }, async ({ agreements }) => {
        const imported = await importAgreements(dependencies.db, visit.actor, agreements)
        if (!imported.ok) return mayNot(visit)
        return redirect(agreementsRoute.href({}, { imported: imported.value.recorded }))
      })
    }),
})
