import { buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { openingHour } from '#kit/html/components/opening-hour.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AttendanceWords } from '../messages/words.ts'

/** What stands behind a personal link while it does not lead into the room. */
export type JoinPageView = {
  readonly say: AttendanceWords
  readonly title: string
  readonly lede: string
  /** Undefined when the event is not before the public any more. */
  readonly event?: { readonly title: string; readonly when: string; readonly href: string }
  readonly people: number
  readonly hour?: { readonly time: string; readonly city: string; readonly until: string }
  /** The one thing to do next. */
  readonly action?: { readonly label: string; readonly href: string }
  readonly ownHref: string
}

const factsOf = ({ say, event, people }: JoinPageView) => [
  ...(event === undefined
    ? []
    : [
        { term: say('join.event'), description: html`<a href="${event.href}">${event.title}</a>` },
        { term: say('join.when'), description: event.when },
      ]),
  { term: say('join.for'), description: say('join.people', { people }) },
]

/** Waiting before the door, or being told why it stays closed and what to do. */
export const joinPage = (view: JoinPageView): Html => {
  const { say, title, lede, hour, action, ownHref } = view
  return html`<article class="waiting stack-wide">
    <header class="stack">
      <h1>${title}</h1>
      ${hour === undefined ? nothing : openingHour(hour)}
      <p class="lede">${lede}</p>
    </header>
    <p class="actions">
      ${action === undefined ? nothing : buttonLink({ ...action, kind: 'filled' })}
      ${buttonLink({ label: say('join.own'), href: ownHref })}
    </p>
    ${definitionList({ items: factsOf(view) })}
  </article>`
}
