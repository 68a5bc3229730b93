import type { guestSeats } from '#contexts/registrations/contract.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

/** The seats of a guest who accepted: their registration. */
export type Seats = Awaited<ReturnType<typeof guestSeats.list>>[number]

/** What a side writes of a guest into its protocol list. */
export type GuestDetails = {
  readonly formOfAddress: string
  readonly name: string
  readonly capacity: string
  readonly institution: string
  /** Null: is told by note or by telephone. */
  readonly email: string | null
  readonly language: Language
  /** How many people may come along. */
  readonly companionsAllowed: number
}

/** How an answer reached the side. */
export const answerWays = ['link', 'note', 'telephone'] as const
export type AnswerWay = (typeof answerWays)[number]

export type Guest = GuestDetails & {
  readonly id: string
  readonly event: string
  readonly relation: string
  readonly side: string
  /** The place in the order of precedence, from 1; null once a guest is off the list. */
  readonly position: number | null
  readonly invitedAt: Instant | null
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredAt: Instant | null
  readonly answeredBy: AnswerWay | null
  /** The names of the people who come along, as the guest wrote them. */
  readonly companions: string
  /** What the guest wrote back. */
  readonly note: string
  readonly registration: string | null
  /** Whether both sides see them in the order of protocol. */
  readonly isShared: boolean
  readonly isErased: boolean
}

/** Where a guest stands; `standby`: accepted, and there is no seat in the reserve yet. */
export const guestStandings = [
  'listed',
  'invited',
  'accepted',
  'standby',
  'released',
  'declined',
  'no-answer',
] as const
export type GuestStanding = (typeof guestStandings)[number]

type Seated = Pick<Seats, 'state'>

const standingOfAccepted = (seats: Seated | undefined): GuestStanding => {
  if (seats?.state === 'waiting') return 'standby'
  return seats?.state === 'cancelled' || seats?.state === 'released' ? 'released' : 'accepted'
}

/** Where a guest stands, with what became of their seats. */
export const standingOf = (
  { invitedAt, answer }: Pick<Guest, 'invitedAt' | 'answer'>,
  { seats, isLate }: { readonly seats: Seated | undefined; readonly isLate: boolean },
): GuestStanding => {
  if (answer !== null) return answer === 'declined' ? answer : standingOfAccepted(seats)
  if (invitedAt === null) return 'listed'
  return isLate ? 'no-answer' : 'invited'
}

/** A guest as one addresses them: the form of address before the name. */
export const addressed = ({ formOfAddress, name }: Pick<Guest, 'formOfAddress' | 'name'>): string =>
  `${formOfAddress} ${name}`.trim()

/** What they are, in one line: the capacity and the institution, as far as they are known. */
export const described = ({
  capacity,
  institution,
}: Pick<Guest, 'capacity' | 'institution'>): string =>
  [capacity, institution].filter((part) => part !== '').join(', ')
