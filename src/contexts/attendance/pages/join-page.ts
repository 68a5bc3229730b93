import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { openingHour } from '#kit/html/components/opening-hour.ts'
import { streamPlayer } from '#kit/html/components/stream-player.ts'
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
  /** Agreeing to a stream of another site, with the words of the button. */
  readonly agree?: { readonly label: string; readonly action: string }
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

const agreement = ({ label, action }: NonNullable<JoinPageView['agree']>): Html =>
  html`<form method="post" action="${action}">
    ${button({ label, kind: 'filled', name: 'act', value: 'play' })}
  </form>`

/** Waiting before the door, or being told why it stays closed and what to do. */
export const joinPage = (view: JoinPageView): Html => {
  const { say, title, lede, hour, action, agree, ownHref } = view
  return html`<article class="waiting stack-wide">
    <header class="stack">
      <h1>${title}</h1>
      ${hour === undefined ? nothing : openingHour(hour)}
      <p class="lede">${lede}</p>
    </header>
    ${agree === undefined ? nothing : agreement(agree)}
    <p class="actions">
      ${action === undefined ? nothing : buttonLink({ ...action, kind: agree ? 'outlined' : 'filled' })}
      ${buttonLink({ label: say('join.own'), href: ownHref })}
    </p>
    ${definitionList({ items: factsOf(view) })}
  </article>`
}

/** The stream itself, for whoever agreed to it. */
export const watchPage = ({
  view: { say, title, lede, action, ownHref },
  player,
}: {
  readonly view: JoinPageView
  readonly player: { readonly element: 'frame' | 'video'; readonly source: string }
}): Html =>
  html`<article class="watching stack">
    <h1>${title}</h1>
    ${streamPlayer({ ...player, title })}
    <p class="soft">${lede}</p>
    <p class="actions">
      ${action === undefined ? nothing : buttonLink(action)}
      ${buttonLink({ label: say('join.own'), href: ownHref })}
    </p>
  </article>`
