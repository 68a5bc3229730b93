import { asActor, asOperator, members, operatorActingFor } from '#contexts/access/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { titleOf } from '../domain/agreement.ts'
import { reminderDue } from '../domain/date-reminder.ts'
import { dateMail } from '../documents/date-mail.ts'
import { agreementRoute } from '../http/agreements-routes.ts'
import { readLegalDates } from '../service/read-legal-dates.ts'

export type RemindingSetting = {
  readonly baseUrl: string
  readonly today: Instant
  readonly now: Instant
}

/** Each side is reminded of what it sees itself: an agreement of its own is nobody else's. */
const remindSide = async (
  db: OpenDatabase,
  { relation, side }: { readonly relation: string; readonly side: string },
  { baseUrl, today, now }: RemindingSetting,
): Promise<void> => {
  const found = await asActor(db, operatorActingFor(relation, side), (tx) =>
    readLegalDates(tx, today),
  )
  for (const date of found.dates) {
    const days = reminderDue(date, found.today)
    if (days === undefined) continue
    const { agreement, kind, on } = date
    await members.ask(db, {
      relation,
      side,
      // One mail for each member, date and distance, however often this runs.
      subject: `legal-date/${agreement.id}/${kind}/${String(on)}/${String(days)}`,
      leadsTo: agreementRoute.href({ slug: agreement.slug }),
      baseUrl,
      now,
      write: (member) =>
        dateMail(
          date,
          { agreement: (language) => titleOf(agreement, language), today: found.today },
          member,
        ),
    })
  }
}

/**
 * Reminds whoever answers for a side of the last safe day for a notice, and of an end that nothing
 * postpones: 90 and 14 days before, each once. Safe to repeat.
 */
export const ensureDatesAreReminded = async (
  db: OpenDatabase,
  setting: RemindingSetting,
): Promise<void> => {
  for (const { id: relation, sides } of await asOperator(db, listRelations)) {
    for (const { id: side, hasJoined } of sides) {
      if (hasJoined) await remindSide(db, { relation, side }, setting)
    }
  }
}
