import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { contactAsked } from '../domain/contact.ts'
import type { OwnChange, OwnChangeRefusal } from '../domain/own-change.ts'
import type { Answer } from '../domain/terms.ts'
import { answerQuestion } from '../service/answer-question.ts'
import { changeOwnRegistration } from '../service/change-own-registration.ts'
import { type LeaveTelephoneRefusal, telephones } from '../service/leave-telephone.ts'
import { wantReminders } from '../service/set-reminders.ts'
import type { Held } from './read-held.ts'

/** What the holder of a link asks for, on the page or by a program. */
export type OwnAct =
  | OwnChange
  | { readonly act: 'remind' }
  | { readonly act: 'do-not-remind' }
  | { readonly act: 'answer'; readonly answer: Answer }
  | { readonly act: 'leave-telephone'; readonly telephone: string }

export type OwnActRefusal =
  OwnChangeRefusal | LeaveTelephoneRefusal | 'nothing-is-asked' | 'switching-is-closed'

/** Whether it is too late to attend otherwise; of what is over something else is said. */
export const isSwitchingClosed = (
  { registration: { state }, switchesUntil }: Held,
  { today }: Pick<Visit, 'today'>,
): boolean => (state === 'confirmed' || state === 'waiting') && today >= (switchesUntil ?? Infinity)

/** Does what the holder asks for. */
export const carryOutOwn = async (
  dependencies: Dependencies,
  held: Held,
  { asked, now, today }: { readonly asked: OwnAct } & Pick<Visit, 'now' | 'today'>,
): Promise<Result<undefined, OwnActRefusal>> => {
  const { db } = dependencies
  const { registration, view } = held
  const setting = mailSettingOf(view, dependencies, now)
  switch (asked.act) {
    case 'remind':
    case 'do-not-remind':
      await wantReminders(db, registration, asked.act === 'remind')
      return accept(undefined)
    case 'leave-telephone':
      return telephones.leave(db, registration, {
        telephone: asked.telephone,
        asked: view && contactAsked(view.now.because),
      })
    case 'answer':
      return answerQuestion(db, registration, { answer: asked.answer, setting })
    case 'switch':
      if (isSwitchingClosed(held, { today })) return refuse('switching-is-closed')
      return changeOwnRegistration(db, registration, { change: asked, setting })
    case 'cancel':
    case 'shrink':
    case 'erase':
      return changeOwnRegistration(db, registration, { change: asked, setting })
  }
}
