import { asRegistrar } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { actOf } from '../domain/terms.ts'
import { changeWithin } from '../service/change-own-registration.ts'
import {
  closeQuestion,
  type DueQuestion,
  listDueQuestions,
  listUnanswered,
  recordAnswers,
} from '../store/question-store.ts'
import { lockOffers } from '../store/register-store.ts'
import { findRegistration } from '../store/registration-store.ts'
import type { JobSetting } from './job-setting.ts'

/** Gives everybody who has not answered what was announced for them; who finds no room stays. */
const close = async (tx: Transaction, due: DueQuestion, setting: JobSetting): Promise<void> => {
  await lockOffers(tx, due.event)
  if (!(await closeQuestion(tx, due))) return
  const { change, unanswered } = due
  const silent = await listUnanswered(tx, due)
  const [view] = await listEventViews(tx, { id: due.event, today: setting.today })
  const mailing = mailSettingOf(view, setting, setting.now)
  const followed: string[] = []
  for (const id of silent) {
    const registration = await findRegistration(tx, id)
    if (registration === undefined) continue
    const act = registration.state === 'confirmed' ? actOf(unanswered, registration) : undefined
    const offers = await lockOffers(tx, due.event)
    const done = await changeWithin(
      tx,
      { registration, offers },
      { change: act, setting: mailing, cause: 'default' },
    )
    if (done.ok) followed.push(id)
  }
  const stayed = silent.filter((id) => !followed.includes(id))
  const noted = { change, by: 'default' } as const
  await recordAnswers(tx, { ...noted, registrations: followed, answer: unanswered })
  await recordAnswers(tx, { ...noted, registrations: stayed, answer: 'keep' })
}

/**
 * Carries out what a change announced for whoever does not answer it, once its day has passed: one
 * question in a transaction, safe to repeat.
 */
export const ensureQuestionsAreClosed = async (
  db: OpenDatabase,
  relation: string,
  setting: JobSetting,
): Promise<void> => {
  const due = await asRegistrar(db, relation, (tx) => listDueQuestions(tx, setting.today))
  for (const question of due) {
    await asRegistrar(db, relation, (tx) => close(tx, question, setting))
  }
}
