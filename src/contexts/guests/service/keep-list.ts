import {
  type Actor,
  asActor,
  asRegistrar,
  may,
  onceForKey,
  recordAudit,
} from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { idNamed } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { addressed, type Guest, type GuestDetails } from '../domain/guest.ts'
import { movedTo, placeAfter } from '../domain/precedence.ts'
import {
  findGuest,
  insertGuests,
  lockList,
  setOrder,
  takeOffList,
  updateDetails,
} from '../store/guest-store.ts'
import { setReplyBy } from '../store/protocol-list-store.ts'
import { type MailLinks, mailSettingFor } from './mail-setting.ts'

type DoorRefusal = 'member-may-not-edit' | 'event-not-found' | 'key-names-another-request'

export type ListRefusal = DoorRefusal | 'guest-not-found' | 'list-is-full'

// More than a hall of state has places for; what is longer is a mistake of the table.
const mostGuests = 500

/** Whose list of which event, and the id under which something is done to it, once for each key. */
type Place = Pick<Guest, 'event' | 'relation' | 'side'> & { readonly act: string }
type Kept = Result<undefined, ListRefusal>

type Asked = {
  readonly event: string
  readonly today: Instant
  /** The request of a program, which is done once however often it is sent. */
  readonly named?: NamedRequest | undefined
}

type Doing = Asked & {
  readonly actor: Actor
  /** How the audit names what is done. */
  readonly action: string
}

/** Does something to the own list of an event that a member may plan, in the registrar's transaction. */
export const keepingList = async <Value, Refusal extends string>(
  db: OpenDatabase,
  { actor, event, today, action, named }: Doing,
  work: (tx: Transaction, place: Place) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | DoorRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const isOurs = await asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { id: event, today })
    if (view === undefined || !['joint', actor.side].includes(view.event.owner)) {
      return refuse('event-not-found')
    }
    return onceForKey<DoorRefusal>(tx, { actor, named }, async () => {
      await recordAudit(tx, actor, { action, subject: event })
      return accept(undefined)
    })
  })
  if (!isOurs.ok) return isOurs
  const { relation, side } = actor
  return asRegistrar(db, relation, (tx) => work(tx, { event, relation, side, act: isOurs.value }))
}

/** Guests who have seats are seated by the order from now on. */
const rankSeated = async (
  tx: Transaction,
  guests: readonly Guest[],
  order: readonly string[],
): Promise<void> => {
  for (const { id, event, relation, side, registration } of guests) {
    if (registration === null) continue
    const rank = order.indexOf(id) + 1
    await guestSeats.rank(tx, { id: registration, event, relation, visibility: side, rank })
  }
}

const reorder = async (
  tx: Transaction,
  guests: readonly Guest[],
  order: readonly string[],
): Promise<void> => {
  await setOrder(tx, order)
  await rankSeated(tx, guests, order)
}

/** Adds guests at the end of the own list, all of them or none, and answers their ids. */
export const addGuests = (
  db: OpenDatabase,
  actor: Actor,
  { guests, ...asked }: Asked & { readonly guests: readonly GuestDetails[] },
): Promise<Result<readonly string[], ListRefusal>> =>
  keepingList<readonly string[], ListRefusal>(
    db,
    { ...asked, actor, action: 'listed guests' },
    async (tx, place) => {
      const listed = await lockList(tx, place)
      const ids = guests.map((_one, index) => idNamed(`${place.act} ${String(index)}`))
      const [first = ''] = ids
      if ((await findGuest(tx, first)) !== undefined) return accept(ids)
      if (listed.length + guests.length > mostGuests) return refuse('list-is-full')
      const last = listed.at(-1)?.position ?? 0
      const added = guests.flatMap((details, index) => ({ ...details, id: ids[index] ?? '' }))
      await insertGuests(tx, place, { after: last, guests: added })
      return accept(ids)
    },
  )

type OfOne = Asked & { readonly guest: string }

/** Moves a guest up or down in the own order of precedence. */
export const moveGuest = (
  db: OpenDatabase,
  actor: Actor,
  { guest, direction, ...asked }: OfOne & { readonly direction: 'up' | 'down' },
): Promise<Kept> =>
  keepingList<undefined, ListRefusal>(
    db,
    { ...asked, actor, action: 'ordered guests' },
    async (tx, place) => {
      const listed = await lockList(tx, place)
      const order = listed.map(({ id }) => id)
      if (!order.includes(guest)) return refuse('guest-not-found')
      await reorder(tx, listed, movedTo(order, guest, placeAfter(order, guest, direction)))
      return accept(undefined)
    },
  )

/** Changes what the list says of a guest, and their place in it. */
export const editGuest = (
  db: OpenDatabase,
  actor: Actor,
  {
    guest: id,
    details,
    position,
    isShared,
    ...asked
  }: OfOne & {
    readonly details: GuestDetails
    readonly position: number
    readonly isShared: boolean
  },
): Promise<Kept> =>
  keepingList<undefined, ListRefusal>(
    db,
    { ...asked, actor, action: 'changed a guest' },
    async (tx, place) => {
      const listed = await lockList(tx, place)
      const guest = listed.find((one) => one.id === id)
      if (guest === undefined || guest.isErased) return refuse('guest-not-found')
      await updateDetails(tx, id, { ...details, isShared })
      const order = listed.map((one) => one.id)
      await reorder(tx, listed, movedTo(order, id, position))
      if (guest.registration !== null) {
        const { email, language } = details
        await guestSeats.describe(tx, guest.registration, {
          name: addressed(details),
          email,
          language,
        })
      }
      return accept(undefined)
    },
  )

/** Takes a guest off the own list; seats they held go to the next by precedence. */
export const removeGuest = (
  db: OpenDatabase,
  actor: Actor,
  { guest: id, links, ...asked }: OfOne & { readonly links: MailLinks },
): Promise<Kept> =>
  keepingList<undefined, ListRefusal>(
    db,
    { ...asked, actor, action: 'removed a guest' },
    async (tx, place) => {
      const { event } = place
      await guestSeats.lock(tx, event)
      const listed = await lockList(tx, place)
      const guest = listed.find((one) => one.id === id)
      if (guest === undefined) return refuse('guest-not-found')
      await takeOffList(tx, id)
      await reorder(
        tx,
        listed,
        listed.flatMap((one) => (one.id === id ? [] : [one.id])),
      )
      if (guest.registration !== null) {
        const mail = await mailSettingFor(tx, { event, today: asked.today }, links)
        await guestSeats.release(tx, { registration: guest.registration, event, mail })
      }
      return accept(undefined)
    },
  )

/** Says until which day the own guests are asked to answer. */
export const askForAnswersBy = (
  db: OpenDatabase,
  actor: Actor,
  { replyBy, ...asked }: Asked & { readonly replyBy: Day | null },
): Promise<Kept> =>
  keepingList<undefined, ListRefusal>(
    db,
    { ...asked, actor, action: 'set a day for answers' },
    async (tx, place) => {
      await setReplyBy(tx, place, replyBy)
      return accept(undefined)
    },
  )
