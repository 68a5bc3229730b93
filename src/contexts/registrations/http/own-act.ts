import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { accept, type Result } from '#kit/result/result.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import type { OwnChange, OwnChangeRefusal } from '../domain/own-change.ts'
import type { Answer } from '../domain/terms.ts'
import { answerQuestion } from '../service/answer-question.ts'
import { changeOwnRegistration } from '../service/change-own-registration.ts'
import { wantReminders } from '../service/set-reminders.ts'
import type { Held } from './read-held.ts'

/** What the holder of a link asks for, on the page or by a program. */
export type OwnAct =
  | OwnChange
  | { readonly act: 'remind' }
  | { readonly act: 'do-not-remind' }
  | { readonly act: 'answer'; readonly answer: Answer }

export type OwnActRefusal = OwnChangeRefusal | 'nothing-is-asked'

/** Does what the holder asks for. */
export const carryOutOwn = async (
  dependencies: Dependencies,
  { registration, view }: Held,
  { asked, now }: { readonly asked: OwnAct } & Pick<Visit, 'now'>,
): Promise<Result<undefined, OwnActRefusal>> => {
  const { db } = dependencies
  const setting = mailSettingOf(view, dependencies, now)
  switch (asked.act) {
    case 'remind':
    case 'do-not-remind':
      await wantReminders(db, registration, asked.act === 'remind')
      return accept(undefined)
    case 'answer':
      return answerQuestion(db, registration, { answer: asked.answer, setting })
    case 'cancel':
    case 'shrink':
    case 'switch':
    case 'erase':
      return changeOwnRegistration(db, registration, { change: asked, setting })
  }
}
