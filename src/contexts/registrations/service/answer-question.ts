import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import { type OwnChangeRefusal } from '../domain/own-change.ts'
import type { Registration } from '../domain/registration.ts'
import { actOf, type Answer } from '../domain/terms.ts'
import type { MailSetting } from '../documents/registration-mail.ts'
import { lockOffers } from '../store/register-store.ts'
import { findRegistration } from '../store/registration-store.ts'
import { findOpenQuestion, recordAnswers } from '../store/question-store.ts'
import { changeWithin } from './change-own-registration.ts'

/**
 * The holder of a registration answers what a change asked of them, and it happens at once. An answer
 * that cannot be followed, since there is no room online, is not noted: they may choose again.
 */
export const answerQuestion = (
  db: OpenDatabase,
  { id, event, relation }: Pick<Registration, 'id' | 'event' | 'relation'>,
  { answer, setting }: { answer: Answer; setting: MailSetting },
): Promise<Result<undefined, OwnChangeRefusal | 'nothing-is-asked'>> =>
  asRegistrar(db, relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    const question = await findOpenQuestion(tx, id)
    if (question === undefined) return refuse('nothing-is-asked')
    const change = actOf(answer, registration)
    const done = await changeWithin(tx, { registration, offers }, { change, setting })
    if (!done.ok) return done
    const { change: asked } = question
    await recordAnswers(tx, { change: asked, registrations: [id], answer, by: 'person' })
    return done
  })
