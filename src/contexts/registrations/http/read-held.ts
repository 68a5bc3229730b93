import { asRegistrar, asVisitor } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { readToken } from '#kit/ids/signed-token.ts'

import { otherOffer } from '../domain/own-change.ts'
import type { Registration } from '../domain/registration.ts'
import { freeFor } from '../service/free-for.ts'
import { recordOpened } from '../store/notice-store.ts'
import { findOpenQuestion, type OpenQuestion } from '../store/question-store.ts'
import { listOffers, listOpenRegisters, type OpenRegister } from '../store/register-store.ts'
import { findReminderHours } from '../store/reminder-store.ts'
import { findRegistration } from '../store/registration-store.ts'

/** A registration with its event, for whoever holds its link. */
export type Held = {
  readonly registration: Registration
  readonly view: EventView | undefined
  readonly register: OpenRegister | undefined
  /** Of the reserve in which a guest sits: how many seats there are for it, attending otherwise. */
  readonly reserved: number
  /** Whether the event reminds its people at all. */
  readonly reminds: boolean
  /** What a change asks its holder. */
  readonly question: OpenQuestion | undefined
}

/** Reads what the link in the address opens; undefined where it opens nothing. */
export const readHeld = async (
  { db, linkKey }: Dependencies,
  visit: Visit,
): Promise<Held | undefined> => {
  const id = readToken(linkKey, visit.parameters['token'] ?? '')
  if (id === undefined) return undefined
  const held = await asVisitor(db, id, async (tx) => {
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return undefined
    const [view] = await listEventViews(tx, { id: registration.event, today: visit.today })
    const [register] = await listOpenRegisters(tx, [registration.event])
    const reminds = (await findReminderHours(tx, registration.event)) !== null
    return { registration, view, register, reminds, reserved: 0 }
  })
  if (held === undefined) return undefined
  const { registration } = held
  return asRegistrar(db, registration.relation, async (tx) => {
    await recordOpened(tx, id)
    const question = await findOpenQuestion(tx, id)
    if (registration.reserve === null) return { ...held, question }
    const free = await freeFor(tx, registration, await listOffers(tx, registration.event))
    return { ...held, question, reserved: free(otherOffer(registration.offer)) }
  })
}
