import { type Allotted, isMoved } from './allocate-seats.ts'
import { type EventFacts, factsThatDiffer, newConditions } from './event-facts.ts'

type Telling = {
  readonly before: EventFacts
  readonly after: EventFacts
  readonly asks?: boolean
}

/**
 * Who gets a notice: everybody when the event is another or a question is asked; else who sits
 * elsewhere, and, when something new is asked for at the door, who comes there.
 */
export const whoIsTold = (
  allotted: readonly Allotted[],
  { before, after, asks = false }: Telling,
): readonly Allotted[] => {
  if (asks || factsThatDiffer(before, after).length > 0) return allotted
  const asksAtTheDoor = newConditions(before, after).length > 0
  return allotted.filter((one) => isMoved(one) || (asksAtTheDoor && one.to.offer === 'on-site'))
}
