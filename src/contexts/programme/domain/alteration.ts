import type { Choice, ChosenOffer } from './choice.ts'
import type { EventContent } from './event.ts'
import type { When } from './when.ts'

/** One way in which an approved change alters an event. */
export type Alteration =
  /** Which offers are open, with how many seats: the format follows. */
  | { readonly kind: 'offers'; readonly onSite: ChosenOffer; readonly online: ChosenOffer }
  | { readonly kind: 'time'; readonly when: When }
  | { readonly kind: 'cancel' }
  /** The way back from a cancellation, with the offers as they were; null: no register was open. */
  | {
      readonly kind: 'resume'
      readonly state: 'planned' | 'announced'
      readonly offers: Pick<Choice, 'onSite' | 'online'> | null
    }

/** What an event says after an alteration; the same content where it alters something else. */
export const contentAltered = (content: EventContent, alteration: Alteration): EventContent =>
  alteration.kind === 'time' ? { ...content, when: alteration.when } : content
