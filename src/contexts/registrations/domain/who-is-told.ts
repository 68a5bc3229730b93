import { type Allotted, isMoved } from './allocate-seats.ts'
import { type EventFacts, factsThatDiffer } from './event-facts.ts'

/** Who gets a notice: everybody when the event is another or a question is asked, else who sits elsewhere. */
export const whoIsTold = (
  allotted: readonly Allotted[],
  {
    before,
    after,
    asks = false,
  }: { readonly before: EventFacts; readonly after: EventFacts; readonly asks?: boolean },
): readonly Allotted[] =>
  asks || factsThatDiffer(before, after).length > 0 ? allotted : allotted.filter(isMoved)
