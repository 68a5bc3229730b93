import {
  type Actor,
  asActor,
  asRegistrar,
  may,
  onceForKey,
  recordAudit,
} from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import type { MailSetting } from '../documents/registration-mail.ts'
import type { GroupRow } from '../domain/group-sheet.ts'
import type { Move, Registration } from '../domain/registration.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import {
  insertGroup,
  listGroups,
  listOfGroup,
  putIntoGroup,
  recordUndoing,
} from '../store/group-store.ts'
import { findVisibility, lockOffers } from '../store/register-store.ts'
import {
  insertRegistrations,
  listRegistrations,
  moveRegistrations,
  type NewRegistration,
} from '../store/registration-store.ts'
import { promote, tell } from './promote.ts'

type OpenRefusal = 'register-is-closed' | 'key-names-another-request'

export type EnterRefusal = OpenRefusal | 'member-may-not-edit'

export type UndoRefusal =
  'member-may-not-edit' | 'register-is-closed' | 'group-not-found' | 'group-is-undone-already'

/** A group as a member brings it. */
export type Group = {
  /** Given to a form, so that it is entered once; a program names its request instead. */
  readonly id?: string
  readonly named?: NamedRequest | undefined
  readonly event: string
  readonly rows: readonly GroupRow[]
  readonly language: Language
  readonly mail: MailSetting
}

const isOpenTo = async (
  db: OpenDatabase,
  actor: Actor,
  { event, action, named }: Pick<Group, 'event' | 'named'> & { readonly action: string },
): Promise<Result<{ visibility: string; act: string }, OpenRefusal>> =>
  asActor(db, actor, async (tx) => {
    const visibility = await findVisibility(tx, event)
    if (visibility === undefined) return refuse('register-is-closed')
    const act = await onceForKey<never>(tx, { actor, named }, async () => {
      await recordAudit(tx, actor, { action, subject: event })
      return accept(undefined)
    })
    return act.ok ? accept({ visibility, act: act.value }) : act
  })

const partiesOf = (
  { id, event, rows, language }: Group & { readonly id: string },
  { relation }: Actor,
  visibility: string,
): Omit<NewRegistration, 'state'>[] =>
  rows.map((row, index) => ({
    ...row,
    id: newId(),
    event,
    relation,
    visibility,
    offer: 'on-site',
    wished: 'on-site',
    ifMoved: 'wait',
    language,
    accessNeeds: null,
    reserve: null,
    calendarSequence: null,
    key: `${id} ${String(index)}`,
  }))

/**
 * Registers a whole group on site in the order of its table, in one transaction under the lock of
 * all who register, and answers its id: parties that fit are seated, the others wait.
 */
export const enterGroup = async (
  db: OpenDatabase,
  actor: Actor,
  group: Group,
): Promise<Result<string, EnterRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const { event, named } = group
  const open = await isOpenTo(db, actor, { event, named, action: 'registered a group' })
  if (!open.ok) return open
  const { visibility, act } = open.value
  const id = group.id ?? act
  return asRegistrar(db, actor.relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    if ((await listGroups(tx, event)).some((one) => one.id === id)) return accept(id)
    const { relation, member, name: memberName } = actor
    await insertGroup(tx, { id, event, relation, visibility, member, memberName })
    const parties = partiesOf({ ...group, id }, actor, visibility)
    const seatings = seatArrivals(offers, parties)
    const seated = parties.flatMap((party, index): NewRegistration[] => {
      const seating = seatings[index]
      return seating === undefined ? [] : [{ ...party, ...seating }]
    })
    await insertRegistrations(tx, seated)
    await putIntoGroup(
      tx,
      id,
      seated.map((one) => one.id),
    )
    const people = seated.map((one): Registration => ({
      ...one,
      reminders: true,
      confirmBy: null,
      recordedAt: 0,
    }))
    await tell(tx, people, { setting: group.mail, news: 'registered' })
    return accept(id)
  })
}

type Entered = Pick<Group, 'event' | 'mail'> & { readonly id: string }

const giveBack = async (tx: Transaction, { id, event }: Omit<Entered, 'mail'>) => {
  const ofGroup = await listOfGroup(tx, id)
  const people = await listRegistrations(tx, { event })
  const moves = people
    .filter((one) => ofGroup.has(one.id) && ['confirmed', 'waiting'].includes(one.state))
    .map((registration): Move => {
      const { offer, party } = registration
      return { registration, to: { state: 'cancelled', offer, party }, cause: 'group-undone' }
    })
  await moveRegistrations(tx, moves)
  return moves.map(({ registration, to }) => ({ ...registration, ...to }))
}

/** Takes a group back as one step: whoever of it still holds or awaits seats gives them back. */
export const undoGroup = async (
  db: OpenDatabase,
  actor: Actor,
  { id, event, mail }: Entered,
): Promise<Result<undefined, UndoRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const open = await isOpenTo(db, actor, { event, action: 'took a group back' })
  if (!open.ok) return refuse('register-is-closed')
  return asRegistrar(db, actor.relation, async (tx) => {
    await lockOffers(tx, event)
    const group = (await listGroups(tx, event)).find((one) => one.id === id)
    if (group === undefined) return refuse('group-not-found')
    if (group.isUndone) return refuse('group-is-undone-already')
    await tell(tx, await giveBack(tx, { id, event }), { setting: mail, news: 'registered' })
    await recordUndoing(tx, id)
    await promote(tx, event, mail)
    return accept(undefined)
  })
}
