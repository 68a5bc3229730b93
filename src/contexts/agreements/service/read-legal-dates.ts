import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type Agreement, recordOf } from '../domain/agreement.ts'
import { type LegalDate, legalDates } from '../domain/legal-dates.ts'
import { lifeOn } from '../domain/life.ts'
import { inForceByKey } from '../domain/others-in-force.ts'
import { listAgreements } from '../store/agreement-store.ts'

/** A date ahead, and of which agreement it is. */
export type AgreementDate = LegalDate & { readonly agreement: Agreement }

/** The dates ahead of all agreements that the transaction may see, earliest first. */
export const readLegalDates = async (
  tx: Transaction,
  today: Instant,
): Promise<{ readonly today: Day; readonly dates: readonly AgreementDate[] }> => {
  const day = dayInZone(today, hostOf(await getOwnRelation(tx)).zone)
  const agreements = await listAgreements(tx)
  const around = { othersInForce: inForceByKey(agreements), calendar: null }
  const dates = agreements.flatMap((agreement) =>
    legalDates(lifeOn(recordOf(agreement, around), day), day).map((date) => ({
      ...date,
      agreement,
    })),
  )
  return { today: day, dates: dates.toSorted((a, b) => a.on - b.on) }
}
