import type { OpenDatabase } from '#kit/db/database.ts'
import { readDeliveryReport, type ReportRefusal } from '#kit/mail/read-delivery-report.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { verdictOf } from '../domain/bounce.ts'
import { findReportedMail, recordBounced } from '../store/outbox-store.ts'
import { suppressAddress } from '../store/suppression-store.ts'
import { asAccess } from '../store/transactions.ts'

export type BounceRefusal = ReportRefusal | 'mail-is-unknown'

export type RecordedBounce = {
  readonly mail: string
  /** `nothing`: the mail is late, or arrived after all. */
  readonly recorded: 'bounced' | 'bounced-and-suppressed' | 'nothing'
}

/**
 * Records what a mail server reports of one mail. Only who received the mail, or a server on its
 * way, knows its ids: a made-up report names no mail and changes nothing. The address that is
 * suppressed is the one that was written to, whatever the report calls it.
 */
export const recordBounce = async (
  db: OpenDatabase,
  raw: Uint8Array,
): Promise<Result<RecordedBounce, BounceRefusal>> => {
  const report = await readDeliveryReport(raw)
  if (!report.ok) return report
  const { recipients } = report.value
  return asAccess(db, async (tx) => {
    const mail = await findReportedMail(tx, report.value)
    if (mail === undefined) return refuse('mail-is-unknown')
    const verdict = verdictOf(recipients)
    if (verdict === 'on-its-way') return accept({ mail: mail.id, recorded: 'nothing' })
    const failed = recipients.find(({ action }) => action === 'failed')
    const reason = [failed?.status, failed?.diagnostic].filter(Boolean).join(' ')
    await recordBounced(tx, mail.id, reason)
    if (verdict === 'undelivered' || mail.recipient === '') {
      return accept({ mail: mail.id, recorded: 'bounced' })
    }
    await suppressAddress(tx, mail.recipient, `bounced: ${failed?.status ?? ''}`)
    return accept({ mail: mail.id, recorded: 'bounced-and-suppressed' })
  })
}
