import type { Participant } from './meeting.ts'

const roleRank = { head: 0, member: 1, accompanying: 2 } as const

// Whoever no order was notified for comes after those for whom one was.
const last = 32_767

const partyOf = ({ side, thirdParty }: Participant): string => side ?? `: ${thirdParty}`

/** Whether two sit on the same side of the table. */
const isSameParty = (one: Participant, other: Participant): boolean =>
  partyOf(one) === partyOf(other)

/**
 * Those who take part in the order of each side: its head, its members, who accompanies them; among
 * these by the precedence that was notified for their posts. The program ranks nobody itself (VCDR
 * Art. 17): where none was notified, the order stays as it was.
 */
export const orderedByPrecedence = (
  participants: readonly Participant[],
  precedenceOf: (one: Participant) => number | null,
): readonly Participant[] => {
  const parties = Map.groupBy(participants, partyOf)
  return [...parties.values()].flatMap((party) =>
    party.toSorted((one, other) => {
      const byRole = roleRank[one.role] - roleRank[other.role]
      return byRole === 0 ? (precedenceOf(one) ?? last) - (precedenceOf(other) ?? last) : byRole
    }),
  )
}

/** The same people, one of them moved before or after the next one of the same side. */
export const movedInOrder = (
  participants: readonly Participant[],
  { index, step }: { readonly index: number; readonly step: 1 | -1 },
): readonly Participant[] => {
  const one = participants[index]
  if (one === undefined) return participants
  let at = index + step
  for (let other = participants[at]; other !== undefined; other = participants[at]) {
    if (isSameParty(one, other)) {
      return participants.with(index, other).with(at, one)
    }
    at += step
  }
  return participants
}

/**
 * Where the people of one side sit, as places to the right of the middle of their bench: the first
 * in the middle, the second at the first one's right hand, the third at the left, and so on.
 */
export const placesOf = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 1 ? (index + 1) / 2 : 0 - index / 2))
