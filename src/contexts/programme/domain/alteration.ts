import type { Choice } from './choice.ts'
import type { EventContent } from './event.ts'
import type { EventState } from './event-state.ts'
import type { When } from './when.ts'

/** Both offers of an event, as an alteration leaves them. */
export type OffersChosen = Pick<Choice, 'onSite' | 'online'>

/** Where an event takes place, and by whose clocks. */
export type Whereabouts = Pick<EventContent, 'venue' | 'place' | 'zone'>

/** One way in which an approved change alters an event. */
export type Alteration =
  /**
   * Which offers are open, with how many seats: the format follows. `second`: the event at which
   * whoever finds no seat on site any more gets one.
   */
  | ({ readonly kind: 'offers'; readonly second?: string } & OffersChosen)
  /** Another date; `state` where it ends a postponement, or begins one. */
  | {
      readonly kind: 'time'
      readonly when: When
      readonly state?: 'planned' | 'announced' | 'postponed'
    }
  /** Another place; `offers` where it holds another number of people; null: they stay. */
  | ({ readonly kind: 'venue'; readonly offers: OffersChosen | null } & Whereabouts)
  /** It does not take place then, and nobody knows yet when it will: everybody keeps their seat. */
  | { readonly kind: 'postpone' }
  | { readonly kind: 'cancel' }
  /** It takes place after all, with the offers as they were; null: they stay. */
  | {
      readonly kind: 'resume'
      readonly state: 'planned' | 'announced'
      readonly offers: OffersChosen | null
    }

/** What an event says after an alteration; the same content where it alters something else. */
export const contentAltered = (content: EventContent, alteration: Alteration): EventContent => {
  switch (alteration.kind) {
    case 'time':
      return { ...content, when: alteration.when }
    case 'venue': {
      const { venue, place, zone } = alteration
      return { ...content, venue, place, zone }
    }
    case 'offers':
    case 'postpone':
    case 'cancel':
    case 'resume':
      return content
  }
}

/** The state that an alteration records; undefined where the event stays in its own. */
export const stateAltered = (alteration: Alteration): EventState | undefined => {
  switch (alteration.kind) {
    case 'time':
    case 'resume':
      return alteration.state
    case 'postpone':
      return 'postponed'
    case 'cancel':
      return 'cancelled'
    case 'offers':
    case 'venue':
      return undefined
  }
}

/** The offers that an alteration chooses; null where it chooses none. */
export const offersAltered = (alteration: Alteration): OffersChosen | null => {
  switch (alteration.kind) {
    case 'offers':
      return { onSite: alteration.onSite, online: alteration.online }
    case 'venue':
    case 'resume':
      return alteration.offers
    case 'time':
    case 'postpone':
    case 'cancel':
      return null
  }
}
