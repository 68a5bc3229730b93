import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'

import { aDescription, aRecord, officialAt, signedAt } from './agreement-factories.ts'
import type { OpenApi } from './open-api.ts'

/** Records an agreement of Mexico, signed and in force on the same day; answers its address. */
export const anAgreement = async (
  { db }: Pick<OpenApi, 'db'>,
  { key, visibility }: { readonly key: string; readonly visibility: string },
): Promise<string> => {
  const actor = operatorActingFor('mx-az', 'MX')
  const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
  const acts = [signedAt('2017-10-20'), officialAt('2017-10-20')]
  const description = aDescription(key, ['MX', 'AZ'])
  const { slug } = await asActor(db, actor, (tx) =>
    enterAgreement(tx, actor, { visibility, description, clauses, acts, announcedOn: null }),
  )
  return slug
}
