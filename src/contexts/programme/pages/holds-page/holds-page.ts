import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { facingPages } from '#kit/html/components/facing-pages.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { taskList } from '#kit/html/components/task-list.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { eventsRoute } from '../../http/programme-routes.ts'
import { bookingWords } from '../../messages/booking-words.ts'
import { doubleBookingNote } from '../double-bookings.ts'
import type { HoldEntry, HoldsSide, HoldsView } from './holds-view.ts'

type HoldsPage = HoldsView & {
  readonly language: Language
  readonly did: string | undefined
  readonly refused: string | undefined
}

type Say = ReturnType<typeof bookingWords>

const answerForm = (entry: HoldEntry, say: Say): Html =>
  disclosure({
    summary: say(entry.isAnswered ? 'hold.answer.again' : 'hold.answer'),
    open: !entry.isAnswered,
    body: html`<form method="post" action="${entry.answerHref}" class="stack">
      ${textField({
        name: 'until',
        id: `until-${entry.id}`,
        label: say('hold.until'),
        hint: say('hold.until.hint'),
        kind: 'date',
        width: 'medium',
      })}
      ${textField({
        name: 'note',
        id: `note-${entry.id}`,
        label: say('hold.answer.note'),
      })}
      <div class="actions">
        ${button({ label: say('hold.hold'), name: 'answer', value: 'held' })}
        ${button({ label: say('hold.decline'), name: 'answer', value: 'declined' })}
      </div>
    </form>`,
  })

const withdrawForm = (entry: HoldEntry, say: Say): Html =>
  html`<form method="post" action="${entry.answerHref}">
    ${button({ label: say('hold.withdraw'), name: 'answer', value: 'withdrawn', kind: 'quiet' })}
  </form>`

const beneath = (entry: HoldEntry, language: Language): Html => {
  const say = bookingWords(language)
  const { event, inTheWay, mayAnswer, mayWithdraw } = entry
  return html`${
    event &&
    html`<p class="soft">
      ${say('hold.for')} <a href="${event.href}"><bdi>${event.title}</bdi></a
      >. ${event.secret}
    </p>`
  }
  ${
    inTheWay.length === 0
      ? nothing
      : html`<div class="stack">
          <p>${say('hold.in-the-way')}</p>
          ${inTheWay.map((one) => doubleBookingNote(one, language))}
        </div>`
  }
  ${mayAnswer ? answerForm(entry, say) : nothing}
  ${mayWithdraw ? withdrawForm(entry, say) : nothing}`
}

const entries = (list: readonly HoldEntry[], language: Language): Html =>
  taskList({
    tasks: list.map((entry) => ({
      when: entry.when,
      title: entry.title,
      text: entry.story,
      tag: entry.state,
      action: beneath(entry, language),
    })),
  })

const half = ({ open, earlier }: HoldsSide, none: string, language: Language): Html => {
  const say = bookingWords(language)
  return html`${open.length === 0 ? html`<p class="soft">${none}</p>` : entries(open, language)}
  ${
    earlier.length === 0
      ? nothing
      : disclosure({
          summary: say('holds.earlier', { count: earlier.length }),
          body: entries(earlier, language),
        })
  }`
}

const isEmpty = ({ open, earlier }: HoldsSide): boolean => open.length + earlier.length === 0

/** Who keeps which venue free for whom: what we answer, and facing it what the other side does. */
export const holdsPage = (view: HoldsPage): Html => {
  const { language, own, other, did, refused } = view
  const say = bookingWords(language)
  return html`${did && flashMessage({ text: did })}
  ${refused && flashMessage({ text: refused, kind: 'problem' })}
  ${pageHead({
    title: say('holds.title'),
    lede: say('holds.lede'),
    above: { label: say('holds.above'), href: eventsRoute.href({}) },
  })}
  ${
    isEmpty(own) && isEmpty(other)
      ? emptyState({
          title: say('holds.empty'),
          text: say('holds.empty.text'),
          action: buttonLink({ label: say('holds.empty.events'), href: eventsRoute.href({}) }),
        })
      : facingPages({
          own: {
            title: say('holds.ours'),
            subtitle: own.name,
            accent: own.accent,
            body: half(own, say('holds.ours.none'), language),
          },
          other: {
            title: say('holds.theirs'),
            subtitle: other.name,
            accent: other.accent,
            body: half(other, say('holds.theirs.none'), language),
          },
        })
  }`
}
