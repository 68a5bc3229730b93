import type { Alteration, EventView } from '#contexts/programme/contract.ts'
import type { Offer } from '#contexts/registrations/contract.ts'

type Offers = Extract<Alteration, { kind: 'offers' }>

type Asked = {
  readonly view: Pick<EventView, 'decisions' | 'choices'>
  readonly offers: readonly Offer[]
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

const found = (offers: readonly Offer[], kind: Offer['kind']) =>
  offers.find((offer) => offer.kind === kind) ?? { isOpen: false, seats: 0, given: 0 }

type Decision = EventView['decisions'][number]

/** The latest decision, unless people chose something after it, or it is not about offers. */
const decisionToFollow = ({ decisions, choices }: Asked['view']): Decision | undefined => {
  const [latest] = decisions
  const [choice] = choices
  if (latest === undefined || (choice?.holdsFrom ?? 0) > latest.asOf) return undefined
  return ['in-person', 'hybrid', 'online'].includes(latest.outcome) ? latest : undefined
}

const onSiteBy = ({ outcome, onSite }: Decision, given: number | null): Offers['onSite'] =>
  outcome === 'online' || given === 0
    ? { isOpen: false, seats: 0 }
    : { isOpen: true, seats: least(given, onSite.lo) }

const onlineBy = ({ outcome, online }: Decision): Offers['online'] =>
  outcome === 'in-person'
    ? { isOpen: false, seats: 0 }
    : { isOpen: true, seats: typeof online === 'number' ? online : null }

/**
 * What the offers of an event would be if they followed the latest answer of the engine: on site no
 * more than it allows of what people gave, online open where the answer has people attend online.
 * An online offer that is open stays open: nobody is sent away who could attend. Undefined while
 * there is no answer, or none that offers could follow.
 */
export const answerAlteration = ({ view, offers }: Asked): Offers | undefined => {
  const decision = decisionToFollow(view)
  if (decision === undefined) return undefined
  const { isOpen, seats } = found(offers, 'online')
  return {
    kind: 'offers',
    onSite: onSiteBy(decision, found(offers, 'on-site').given),
    online: isOpen ? { isOpen, seats } : onlineBy(decision),
  }
}

/** The most that may be let on site until offers follow the answer; null where it takes nothing. */
export const ceilingOf = ({ view, offers }: Asked): number | null => {
  const [latest] = view.decisions
  const seats = found(offers, 'on-site').seats
  if (latest === undefined) return null
  const allowed = latest.onSite.lo
  return allowed < (seats ?? Infinity) ? allowed : null
}

/** Whether offers are already what they would be. */
export const followsAnswer = (offers: readonly Offer[], { onSite, online }: Offers): boolean => {
  const own = found(offers, 'on-site')
  const other = found(offers, 'online')
  const isSame = (a: Offers['onSite'], b: typeof own): boolean =>
    a.isOpen === b.isOpen && (!a.isOpen || a.seats === b.seats)
  return isSame(onSite, own) && isSame(online, other)
}
