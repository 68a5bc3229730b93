import type { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'

import type { Answer } from '../domain/answer.ts'
import type { Guest } from '../domain/guest.ts'
import type { guestSchema, invitationAnswerSchema, protocolListSchema } from './guest-api-schema.ts'
import { type OpenedList, seatsOf, standingNow } from './open-list.ts'
import type { OwnReserve } from './own-reserves.ts'

type GuestData = z.input<typeof guestSchema>

const isoOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString()

const answerData = (guest: Guest): GuestData['answered'] => {
  const { answer, answeredAt, answeredBy, companions, note } = guest
  if (answer === null || answeredAt === null || answeredBy === null) return null
  return { answer, by: answeredBy, at: new Date(answeredAt).toISOString(), companions, note }
}

const seatsData = (opened: OpenedList, guest: Guest): GuestData['seats'] => {
  const seats = seatsOf(opened, guest)
  if (seats === undefined) return null
  const { state, offer, party, ifMoved, accessNeeds } = seats
  return { state, offer, party, ifMoved, accessNeeds }
}

/** A guest for the programs of the own side. */
export const guestData = (opened: OpenedList, guest: Guest, visit: DeskVisit): GuestData => ({
  id: guest.id,
  place: guest.position ?? 0,
  formOfAddress: guest.formOfAddress,
  name: guest.name,
  capacity: guest.capacity,
  institution: guest.institution,
  email: guest.email,
  language: guest.language,
  companionsAllowed: guest.companionsAllowed,
  shared: guest.isShared,
  standing: standingNow(opened, guest, visit),
  invited: isoOrNull(guest.invitedAt),
  answered: answerData(guest),
  seats: seatsData(opened, guest),
  elsewhere: (opened.elsewhere.get(guest.id) ?? []).map(({ event }) => event.slug),
})

/** The list in figures. */
export const protocolListData = (
  { view, guests, replyBy }: OpenedList,
  reserves: readonly OwnReserve[],
): z.input<typeof protocolListSchema> => {
  const count = (is: (guest: Guest) => boolean): number => guests.filter(is).length
  return {
    event: view.event.slug,
    replyBy: replyBy === null ? null : isoFromDay(replyBy),
    listed: guests.length,
    invited: count(({ invitedAt }) => invitedAt !== null),
    accepted: count(({ answer }) => answer === 'accepted'),
    declined: count(({ answer }) => answer === 'declined'),
    reserves: reserves.map(({ kind, kept, taken }) => ({ offer: kind, kept, taken })),
  }
}

/** What a program says of an answer, whoever gives it. */
export const answerIn = (body: z.output<typeof invitationAnswerSchema>): Answer => {
  if (body.answer === 'declined') return { answer: body.answer, note: body.note }
  const { answer, offer, companionsCount, companions, accessNeeds, ifMoved, note } = body
  return { answer, offer, companionsCount, companions, accessNeeds, ifMoved, note }
}
