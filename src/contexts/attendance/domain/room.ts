import type { Instant } from '#kit/time/days.ts'

/** Where people of an event are led who attend it online. */
export type RoomPlace = { readonly kind: 'link'; readonly address: string }

/** The room of an event as it was set last; without a place it was taken away. */
export type Room = {
  readonly id: string
  readonly place: RoomPlace | undefined
  /** Minutes before the start from which it lets people in, and after the end until which it does. */
  readonly opensMinutes: number
  readonly setBy: string
  readonly setAt: Instant
}

export const usualMinutes = 15
export const mostMinutes = 240
