import { buttonLink } from '#kit/html/components/button.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Event } from '../../domain/event.ts'
import { answeringSide, covers, isStanding } from '../../domain/hold.ts'
import { belongsTo } from '../../domain/who-decides.ts'
import { askHoldRoute, holdsRoute } from '../../http/programme-routes.ts'
import { bookingWords } from '../../messages/booking-words.ts'
import type { HoldView } from '../../store/hold-store.ts'
import { type Reader, sideNamed, venueInWords } from '../event-words.ts'
import { holdStandsInWords } from '../hold-in-words.ts'

/** What was asked for an event's venue, and what can be asked. */
export type EventHoldsView = {
  readonly entries: readonly { readonly text: string; readonly left: string }[]
  /** Who can be asked, or why nobody can; '' where nothing is to be said. */
  readonly teaches: string
  readonly ask: { readonly label: string; readonly href: string } | undefined
}

type Asking = {
  readonly event: Event
  readonly holds: readonly HoldView[]
  readonly mayAsk: boolean
}

type CanAsk = Pick<EventHoldsView, 'teaches' | 'ask'>

const whoIsAsked = (reader: Reader, { slug, content }: Event): CanAsk => {
  const say = bookingWords(reader.language)
  const found = reader.venues.find(({ id }) => id === content.venue)
  if (found === undefined) return { teaches: '', ask: undefined }
  const venue = venueInWords(reader, found.id)
  const side = answeringSide(found, reader.institutions)
  if (side === undefined) {
    return { teaches: say('hold.section.nobody', { venue }), ask: undefined }
  }
  if (content.when.precision !== 'day') {
    return { teaches: say('hold.section.no-day'), ask: undefined }
  }
  const href = askHoldRoute.href({ slug })
  return side === reader.side
    ? { teaches: say('hold.section.own', { venue }), ask: { label: say('hold.ask.own'), href } }
    : {
        teaches: say('hold.section.teach', { venue, side: sideNamed(reader, side) }),
        ask: { label: say('hold.ask'), href },
      }
}

/** Undefined where an event has no venue to hold and nothing was asked. */
export const eventHoldsView = (
  reader: Reader,
  { event, holds, mayAsk }: Asking,
): EventHoldsView | undefined => {
  const say = bookingWords(reader.language)
  const entries = holds.map((hold) => ({
    text: holdStandsInWords(reader, hold),
    left: isStanding(hold) && !covers(hold, event.content) ? say('hold.section.left') : '',
  }))
  const isKept = holds.some((hold) => isStanding(hold) && covers(hold, event.content))
  const isOurs = belongsTo(event, reader.side)
  const asked =
    mayAsk && isOurs && !isKept ? whoIsAsked(reader, event) : { teaches: '', ask: undefined }
  return entries.length === 0 && asked.teaches === '' ? undefined : { entries, ...asked }
}

export const eventHoldsSection = (view: EventHoldsView | undefined, language: Language): Html => {
  if (view === undefined) return nothing
  const say = bookingWords(language)
  const { entries, teaches, ask } = view
  return html`<section aria-labelledby="hold" class="stack">
    <h2 id="hold">${say('hold.section')}</h2>
    ${entries.map(
      ({ text, left }) => html`<p>${text} ${left && html`<strong>${left}</strong>`}</p>`,
    )}
    ${teaches && html`<p class="soft">${teaches}</p>`}
    <div class="actions">
      ${ask && buttonLink(ask)}
      ${
        entries.length === 0
          ? nothing
          : buttonLink({
              label: say('hold.section.all'),
              href: holdsRoute.href({}),
              kind: 'quiet',
            })
      }
    </div>
  </section>`
}
