import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { type Agreement, recordOf } from '../domain/agreement.ts'
import { type AgreementRecord, signedOn } from '../domain/agreement-record.ts'
import type { PathStep } from '../domain/national-path.ts'
import { forceDay, inForceByKey } from '../domain/others-in-force.ts'
import { type UsualWait, usualWait } from '../domain/usual-wait.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { pathOf } from './national-path-of.ts'
import type { OpenedAgreement } from './open-agreement.ts'

/** What the life of an agreement is reckoned from. */
export type Life = {
  readonly record: AgreementRecord
  /** The steps that each party foresees at home; none for a party that is no side. */
  readonly paths: readonly { readonly party: string; readonly path: readonly PathStep[] }[]
  readonly usual: UsualWait | undefined
}

const around = (agreements: readonly Agreement[]) => ({
  othersInForce: inForceByKey(agreements),
  calendar: null,
})

const waits = (agreements: readonly Agreement[]): readonly number[] =>
  agreements.flatMap((agreement) => {
    const setting = around([])
    const signed = signedOn(recordOf(agreement, setting))
    const force = forceDay(agreement, setting)
    return signed?.precision === 'day' && force !== undefined ? [force - signed.first] : []
  })

export const readLife = async (
  tx: Transaction,
  { agreement, relation }: OpenedAgreement,
  { language }: DeskVisit,
): Promise<Life> => {
  const all = await listAgreements(tx)
  const parties = agreement.description.parties.filter((party) =>
    relation.sides.some(({ id }) => id === party),
  )
  const paths: { party: string; path: readonly PathStep[] }[] = []
  for (const party of parties) paths.push({ party, path: await pathOf(tx, party, language) })
  return { record: recordOf(agreement, around(all)), paths, usual: usualWait(waits(all)) }
}
