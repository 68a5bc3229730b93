import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
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

export type GroupRefusal =
  'member-may-not-edit' | 'register-is-closed' | 'group-not-found' | 'group-is-undone-already'

/** A group as a member brings it; its id was given to the form, so that it is entered once. */
export type Group = {
  readonly id: string
  readonly event: string
  readonly rows: readonly GroupRow[]
  readonly language: Language
  readonly mail: MailSetting
}

const isOpenTo = async (
  db: OpenDatabase,
  actor: Actor,
  audit: { readonly event: string; readonly action: string },
): Promise<string | undefined> =>
  asActor(db, actor, async (tx) => {
    const visibility = await findVisibility(tx, audit.event)
    if (visibility !== undefined) {
      await recordAudit(tx, actor, { action: audit.action, subject: audit.event })
    }
    return visibility
  })

const partiesOf = (
  { id, event, rows, language }: Group,
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
 * all who register: parties that fit are seated, the others wait.
 */
export const enterGroup = async (
  db: OpenDatabase,
  actor: Actor,
  group: Group,
): Promise<Result<undefined, GroupRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const { event } = group
  const visibility = await isOpenTo(db, actor, { event, action: 'registered a group' })
  if (visibility === undefined) return refuse('register-is-closed')
  return asRegistrar(db, actor.relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    if ((await listGroups(tx, event)).some(({ id }) => id === group.id)) return accept(undefined)
    const { relation, member, name: memberName } = actor
    await insertGroup(tx, { id: group.id, event, relation, visibility, member, memberName })
    const parties = partiesOf(group, actor, visibility)
    const seatings = seatArrivals(offers, parties)
    const seated = parties.flatMap((party, index): NewRegistration[] => {
      const seating = seatings[index]
      return seating === undefined ? [] : [{ ...party, ...seating }]
    })
    await insertRegistrations(tx, seated)
    await putIntoGroup(
      tx,
      group.id,
      seated.map(({ id }) => id),
    )
    const people = seated.map((one): Registration => ({
      ...one,
      reminders: true,
      confirmBy: null,
      recordedAt: 0,
    }))
    await tell(tx, people, { setting: group.mail, news: 'registered' })
    return accept(undefined)
  })
}

const giveBack = async (tx: Transaction, { id, event }: Pick<Group, 'id' | 'event'>) => {
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
  { id, event, mail }: Pick<Group, 'id' | 'event' | 'mail'>,
): Promise<Result<undefined, GroupRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const visibility = await isOpenTo(db, actor, { event, action: 'took a group back' })
  if (visibility === undefined) return refuse('register-is-closed')
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
