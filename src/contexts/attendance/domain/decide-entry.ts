import type { FormatNow } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'

import type { OpenWindow } from './open-window.ts'
import type { Registration } from './registered.ts'
import type { Room, RoomPlace } from './room.ts'

/** Why somebody is not let in, each with something that they can do. */
export const entryRefusals = [
  'registration-is-erased',
  'registration-is-cancelled',
  'registration-is-released',
  'registration-is-to-confirm',
  'registration-waits',
  'registration-is-on-site',
  'event-is-not-public',
  'event-is-off',
  'event-has-no-day',
  'event-is-over',
] as const
export type EntryRefusal = (typeof entryRefusals)[number]

/** What the personal link of somebody who attends online leads to at one moment. */
export type Entry =
  | { readonly kind: 'refused'; readonly because: EntryRefusal }
  | { readonly kind: 'early'; readonly opensAt: Instant }
  /** It is time, and nobody has said where the room is. */
  | { readonly kind: 'no-room' }
  /** `isNew`: they were led to another room before. */
  | {
      readonly kind: 'open'
      readonly room: string
      readonly place: RoomPlace
      readonly isNew: boolean
      readonly closesAt: Instant
    }

type Asked = {
  readonly registration: Pick<Registration, 'state' | 'offer' | 'email' | 'confirmBy'>
  /** Undefined when it is not before the public any more. */
  readonly event:
    { readonly format: FormatNow['format']; readonly window: OpenWindow | undefined } | undefined
  readonly room: Pick<Room, 'id' | 'place'> | undefined
  /** The room that they were led to last. */
  readonly ledTo: string | undefined
}

const refusalOfPerson = ({
  state,
  offer,
  email,
  confirmBy,
}: Asked['registration']): EntryRefusal | undefined => {
  // Whoever holds a link left an address; it is missing once they were erased.
  if (email === null) return 'registration-is-erased'
  switch (state) {
    case 'cancelled':
      return 'registration-is-cancelled'
    case 'released':
      return 'registration-is-released'
    case 'waiting':
      return 'registration-waits'
    case 'confirmed':
      if (confirmBy !== null) return 'registration-is-to-confirm'
      return offer === 'online' ? undefined : 'registration-is-on-site'
  }
}

const refusalOfEvent = (event: Asked['event'], today: Instant): EntryRefusal | undefined => {
  if (event === undefined) return 'event-is-not-public'
  if (event.format === 'cancelled' || event.format === 'postponed') return 'event-is-off'
  if (event.window === undefined) return 'event-has-no-day'
  return today >= event.window.closesAt ? 'event-is-over' : undefined
}

/** Where a personal link leads at `today`: the room as it is now, or a page that says why not yet. */
export const decideEntry = ({ registration, event, room, ledTo }: Asked, today: Instant): Entry => {
  const because = refusalOfPerson(registration) ?? refusalOfEvent(event, today)
  if (because !== undefined) return { kind: 'refused', because }
  const window = event?.window
  if (window === undefined) return { kind: 'refused', because: 'event-has-no-day' }
  if (today < window.opensAt) return { kind: 'early', opensAt: window.opensAt }
  if (room?.place === undefined) return { kind: 'no-room' }
  return {
    kind: 'open',
    room: room.id,
    place: room.place,
    isNew: ledTo !== undefined && ledTo !== room.id,
    closesAt: window.closesAt,
  }
}
