import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Answer, AnswerRefusal } from '../domain/answer.ts'
import type { Guest } from '../domain/guest.ts'
import { answerInvitation } from './answer-invitation.ts'
import type { MailLinks } from './mail-setting.ts'

type Asked = {
  readonly guest: Pick<Guest, 'id' | 'event' | 'relation'>
  readonly answer: Answer
  readonly by: 'note' | 'telephone'
  readonly today: Instant
  readonly links: MailLinks
}

/** A member records what a guest of the own list has let the side know otherwise than by the link. */
export const recordGuestAnswer = async (
  db: OpenDatabase,
  actor: Actor,
  asked: Asked,
): Promise<Result<undefined, AnswerRefusal | 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  await asActor(db, actor, (tx) =>
    recordAudit(tx, actor, { action: 'recorded an answer', subject: asked.guest.event }),
  )
  return answerInvitation(db, asked)
}
