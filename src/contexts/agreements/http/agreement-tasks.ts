import { getOwnRelation, hostOf, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Task } from '#kit/html/components/task-list.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Day, type Instant, millisecondsPerDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type Agreement, recordOf, titleOf } from '../domain/agreement.ts'
import { signedOn } from '../domain/agreement-record.ts'
import { awaitedActs } from '../domain/awaited-acts.ts'
import { reminderDue } from '../domain/date-reminder.ts'
import { legalDates } from '../domain/legal-dates.ts'
import { lifeOn } from '../domain/life.ts'
import { inForceByKey } from '../domain/others-in-force.ts'
import { missingInWords } from '../documents/grounds-in-words.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { dateWords } from '../messages/date-words.ts'
import { listHalfApproved } from '../service/publish-agreement.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { agreementRoute } from './agreements-routes.ts'
import { partyNames } from './open-agreement.ts'

/** What of an agreement needs somebody: a date, an act, an answer, an approval for the public. */
export type AgreementTask = {
  readonly kind: 'date' | 'act' | 'answer' | 'approval'
  readonly task: Task
  readonly due: Instant
  /** False: it waits for the other side, as both see. */
  readonly isOurs: boolean
}

type Reader = {
  readonly language: Language
  readonly side: string
  readonly day: Day
  readonly relation: Relation
}

const linked = (agreement: Agreement, { language }: Reader) => ({
  title: titleOf(agreement, language),
  href: agreementRoute.href({ slug: agreement.slug }),
})

/** Since when it waits; a demonstration's day may lie before its record was made. */
const since = (on: Day | undefined, { language, day }: Reader): string => {
  const say = dateWords(language)
  return on === undefined || on > day
    ? say('task.waiting')
    : say('task.since', { day: formatDay(language, on, 'short') })
}

type Record = ReturnType<typeof recordOf>

const dateTasks = (agreement: Agreement, record: Record, reader: Reader): AgreementTask[] => {
  const { language, day } = reader
  const say = dateWords(language)
  return legalDates(lifeOn(record, day), day)
    .filter((date) => reminderDue(date, day) !== undefined)
    .map((date) => {
      const { title, text } = legalDateInWords(date, titleOf(agreement, language), language)
      return {
        kind: 'date',
        // Either side can give the notice, so it is for both to mind.
        isOurs: true,
        due: date.on * millisecondsPerDay,
        task: {
          ...linked(agreement, reader),
          title,
          text,
          when: say('task.days', { count: date.on - day }),
          tag: say('task.tag'),
        },
      }
    })
}

const actTasks = (agreement: Agreement, record: Record, reader: Reader): AgreementTask[] => {
  const { language, side, day, relation } = reader
  const say = dateWords(language)
  const naming = { language, party: partyNames(relation, language) }
  const signed = signedOn(record)?.first
  return awaitedActs(lifeOn(record, day))
    .filter(({ party }) => party === null || relation.sides.some(({ id }) => id === party))
    .map(({ missing, party }) => ({
      kind: 'act',
      isOurs: party === null || party === side,
      due: (signed ?? day) * millisecondsPerDay,
      task: {
        ...linked(agreement, reader),
        text: say('task.act', { missing: missingInWords(missing, naming) }),
        when: since(signed, reader),
        tag: say('task.act.tag'),
      },
    }))
}

/** What one side recorded and both see stands as that side's until the other confirms or contests it. */
const answerTasks = (agreement: Agreement, reader: Reader): AgreementTask[] => {
  const { language, side, relation } = reader
  const say = dateWords(language)
  const { zone } = hostOf(relation)
  const open = agreement.acts.filter(
    ({ visibility, answer }) => visibility === 'joint' && answer === null,
  )
  return [...Map.groupBy(open, (act) => act.side)].map(([by, acts]) => {
    const [first] = acts
    const named = partyNames(relation, language)(by)
    return {
      kind: 'answer',
      isOurs: by !== side,
      due: first?.recordedAt ?? 0,
      task: {
        ...linked(agreement, reader),
        text: say('task.answer', { count: acts.length, side: named }),
        when: since(first && dayInZone(first.recordedAt, zone), reader),
        tag: say('task.answer.tag'),
      },
    }
  })
}

const approvalTasks = async (
  tx: Transaction,
  agreements: readonly Agreement[],
  reader: Reader,
): Promise<AgreementTask[]> => {
  const say = dateWords(reader.language)
  const { zone } = hostOf(reader.relation)
  return (await listHalfApproved(tx, agreements)).map(({ agreement, approvedBy, at }) => ({
    kind: 'approval',
    isOurs: !approvedBy.includes(reader.side),
    due: at,
    task: {
      ...linked(agreement, reader),
      text: say('task.approval'),
      when: since(dayInZone(at, zone), reader),
      tag: say('task.approval.tag'),
    },
  }))
}

/** What agreements need of somebody of either side, as tasks of the desk's front page. */
export const agreementTasks = async (
  tx: Transaction,
  visit: {
    readonly today: Instant
    readonly language: Language
    readonly actor: { readonly side: string }
  },
): Promise<readonly AgreementTask[]> => {
  const relation = await getOwnRelation(tx)
  const day = dayInZone(visit.today, hostOf(relation).zone)
  const reader = { language: visit.language, side: visit.actor.side, day, relation }
  const agreements = await listAgreements(tx)
  const around = { othersInForce: inForceByKey(agreements), calendar: null }
  return [
    ...agreements.flatMap((agreement) => {
      const record = recordOf(agreement, around)
      return [
        ...dateTasks(agreement, record, reader),
        ...actTasks(agreement, record, reader),
        ...answerTasks(agreement, reader),
      ]
    }),
    ...(await approvalTasks(tx, agreements, reader)),
  ]
}
