import type { Instant } from '#kit/time/days.ts'

/**
 * How a room is entered: `link` leads to its own site; a stream plays on a page of ours, as HLS or in
 * the player of YouTube or of a PeerTube server, and is loaded only when the visitor agrees; a
 * `meeting` is made at a server that a side has, each person under their name.
 */
export const roomKinds = ['link', 'hls', 'youtube', 'peertube', 'meeting'] as const
export type RoomKind = (typeof roomKinds)[number]

/** Where people of an event are led who attend it online; of a meeting, its server and where that is. */
export type RoomPlace =
  | { readonly kind: Exclude<RoomKind, 'meeting'>; readonly address: string }
  | { readonly kind: 'meeting'; readonly address: string; readonly server: string }

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
