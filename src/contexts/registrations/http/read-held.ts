import { asRegistrar, asVisitor } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { readToken } from '#kit/ids/signed-token.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Contact } from '../domain/contact.ts'
import { otherOffer } from '../domain/own-change.ts'
import type { Registration } from '../domain/registration.ts'
import { maySwitchUntil } from '../domain/switching.ts'
import { freeFor } from '../service/free-for.ts'
import { listContacts } from '../store/contact-store.ts'
import { recordOpened } from '../store/notice-store.ts'
import { findOpenQuestion, type OpenQuestion } from '../store/question-store.ts'
import { listOffers, listOpenRegisters, type OpenRegister } from '../store/register-store.ts'
import { findReminderHours } from '../store/reminder-store.ts'
import { findRegistration } from '../store/registration-store.ts'
import { findLastTold } from '../store/switching-store.ts'

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
  /** Until when they may attend otherwise; undefined: no start is known. */
  readonly switchesUntil: Instant | undefined
  /** The telephone number that they left. */
  readonly contact: Contact | undefined
}

type Stand = Pick<Held, 'registration' | 'view' | 'register'>

const switchesUntil = (
  { registration, view, register }: Stand,
  { toldAt, today, now }: Pick<Visit, 'today' | 'now'> & { readonly toldAt: Instant | undefined },
): Instant | undefined => {
  const startsAt = view && startOf(view.event.content)
  if (view === undefined || startsAt === undefined) return undefined
  return maySwitchUntil(registration, {
    start: { startsAt, zone: view.event.content.zone },
    switching: register?.switching ?? { 'on-site': null, online: null },
    // What was recorded by the real clock, on the clock by which the event is to come.
    toldAt: toldAt === undefined ? undefined : toldAt + today - now,
  })
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
    const contact = (await listContacts(tx, [id])).get(id)
    return { registration, view, register, reminds, contact, reserved: 0 }
  })
  if (held === undefined) return undefined
  const { registration } = held
  return asRegistrar(db, registration.relation, async (tx) => {
    await recordOpened(tx, id)
    const question = await findOpenQuestion(tx, id)
    const { today, now } = visit
    const until = switchesUntil(held, { toldAt: await findLastTold(tx, id), today, now })
    const read = { ...held, question, switchesUntil: until }
    if (registration.reserve === null) return read
    const free = await freeFor(tx, registration, await listOffers(tx, registration.event))
    return { ...read, reserved: free(otherOffer(registration.offer)) }
  })
}
