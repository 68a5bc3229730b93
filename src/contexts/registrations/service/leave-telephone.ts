import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import {
  type Contact,
  type ContactAsked,
  mayCome,
  refuseTelephone,
  type TelephoneRefusal,
  tidyTelephone,
} from '../domain/contact.ts'
import type { Registration } from '../domain/registration.ts'
import { listContacts, saveContacts } from '../store/contact-store.ts'
import { findRegistration, listRegistrations } from '../store/registration-store.ts'

export type LeaveTelephoneRefusal =
  TelephoneRefusal | 'telephone-is-not-asked' | 'registration-not-found'

type Left = {
  readonly telephone: string
  /** Undefined: no measure asks for it. */
  readonly asked: ContactAsked | undefined
}

/** Keeps the telephone number of one registration, for as long as the measure says that asks for it. */
const leave = async (
  db: OpenDatabase,
  { id, relation }: Pick<Registration, 'id' | 'relation'>,
  { telephone: written, asked }: Left,
): Promise<Result<undefined, LeaveTelephoneRefusal>> => {
  if (asked === undefined) return refuse('telephone-is-not-asked')
  const telephone = tidyTelephone(written)
  const refusal = refuseTelephone(telephone)
  if (refusal !== undefined) return refuse(refusal)
  return asRegistrar(db, relation, async (tx) => {
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    if (!mayCome(registration)) return refuse('telephone-is-not-asked')
    const { measure, keepsDays } = asked
    await saveContacts(tx, [{ of: registration, contact: { telephone, measure, keepsDays } }])
    return accept(undefined)
  })
}

/** A member notes at the door what a party says that its own link was not used for. */
const note = async (
  db: OpenDatabase,
  actor: Actor,
  { registration, ...left }: Left & { readonly registration: string },
): Promise<Result<undefined, LeaveTelephoneRefusal | 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  // Row-level security decides whose registers a member keeps.
  const seen = await asActor(db, actor, (tx) => findRegistration(tx, registration))
  return seen === undefined ? refuse('registration-not-found') : leave(db, seen, left)
}

/** Somebody who comes, and the number that they left. */
export type Reachable = {
  readonly registration: Registration
  readonly contact: Contact | undefined
}

/**
 * Who comes to an event, with their numbers, for a member who keeps its register; that somebody
 * looked is noted.
 */
const list = async (
  db: OpenDatabase,
  actor: Actor,
  event: string,
): Promise<Result<readonly Reachable[], 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const coming = await asActor(db, actor, async (tx) => {
    await recordAudit(tx, actor, { action: 'looked at telephone numbers', subject: event })
    return (await listRegistrations(tx, { event })).filter(mayCome)
  })
  const ids = coming.map(({ id }) => id)
  const contacts = await asRegistrar(db, actor.relation, (tx) => listContacts(tx, ids))
  return accept(coming.map((one) => ({ registration: one, contact: contacts.get(one.id) })))
}

/** Telephone numbers that a measure asks for. */
export const telephones = { leave, note, list }
