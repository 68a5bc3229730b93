import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, file } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { Agreement } from '../domain/agreement.ts'
import { agreementFileSchema } from '../store/agreement-file-schema.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { tableOfAgreements } from './export-table.ts'
import { partyNames } from './open-agreement.ts'

/** Acts as they stand: what the other side contests is on record, and handed on as recorded. */
const contentOf = ({ visibility, description, clauses, acts }: Agreement) => ({
  visibility,
  description,
  clauses,
  acts: acts.map(({ act }) => act),
})

/** The agreements that the member sees, as a table and as data. */
export const exportHttp = ({ db }: Dependencies) => {
  const read = (visit: DeskVisit) =>
    asActor(db, visit.actor, async (tx) => ({
      relation: await getOwnRelation(tx),
      agreements: (await listAgreements(tx)).map(contentOf),
    }))
  return {
    table: async (visit: DeskVisit): Promise<Answer> => {
      const { relation, agreements } = await read(visit)
      return file({
        contentType: 'text/csv; charset=utf-8',
        // The columns are English, and so are the names in them, whoever takes the table.
        body: tableOfAgreements(agreements, partyNames(relation, 'en')),
        fileName: 'agreements.csv',
      })
    },
    data: async (visit: DeskVisit): Promise<Answer> => {
      const { agreements } = await read(visit)
      const content = z.encode(agreementFileSchema, { agreements })
      return file({
        contentType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(content, null, 1)}\n`,
        fileName: 'agreements.json',
      })
    },
  }
}
