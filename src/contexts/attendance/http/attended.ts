import { listOffers, seated } from '#contexts/registrations/contract.ts'
import { type EventView } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { openWindow } from '../domain/open-window.ts'
import { type Room, usualMinutes } from '../domain/room.ts'
import { words } from '../messages/words.ts'
import type { Attended } from '../pages/online-summary.ts'
import { countJoined } from '../store/joining-store.ts'
import { findRoom } from '../store/room-store.ts'
import { inAWhile } from './join-view.ts'

/** How people attend an event, as its staff may know it. */
export type Attendance = {
  readonly room: Room | undefined
  readonly attended: readonly Attended[]
  /** Whether the online offer is open. */
  readonly takesOnline: boolean
  /** People who joined before the room became another one. */
  readonly elsewhere: number
}

export const readAttendance = async (tx: Transaction, event: string): Promise<Attendance> => {
  const room = await findRoom(tx, event)
  const joined = await countJoined(tx, event, room?.id)
  const offers = await listOffers(tx, event)
  const holding = await seated.ofEvent(tx, event)
  return {
    room,
    takesOnline: offers.some(({ kind, isOpen }) => kind === 'online' && isOpen),
    elsewhere: joined.elsewhere,
    attended: holding.map(({ kind, people, inside }) => ({
      kind,
      people,
      came: kind === 'on-site' ? inside : joined.people,
    })),
  }
}

/** That people attend online and nobody has said where, with how much time is left. */
export const warningOf = (
  { event }: Pick<EventView, 'event'>,
  { room, attended, takesOnline }: Attendance,
  { today, language }: { readonly today: Instant; readonly language: Language },
): string | undefined => {
  const online = attended.find(({ kind }) => kind === 'online')?.people ?? 0
  const isWanted = online > 0 || takesOnline
  const window = openWindow(event.content, usualMinutes)
  if (room?.place !== undefined || !isWanted || window === undefined) return undefined
  if (window.closesAt <= today) return undefined
  const say = words(language)
  const start = window.opensAt + usualMinutes * 60_000
  return start <= today
    ? say('warning.now', { people: online })
    : say('warning', { time: inAWhile(start - today, language), people: online })
}
