import { type Allotted, isMoved } from './allocate-seats.ts'
import { type EventFacts, factsThatDiffer } from './event-facts.ts'

/** Who gets a notice: everybody when the event itself is another, else those who sit elsewhere. */
export const whoIsTold = (
  allotted: readonly Allotted[],
  { before, after }: { readonly before: EventFacts; readonly after: EventFacts },
): readonly Allotted[] =>
  factsThatDiffer(before, after).length > 0 ? allotted : allotted.filter(isMoved)
