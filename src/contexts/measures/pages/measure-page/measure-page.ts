import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Task, taskList } from '#kit/html/components/task-list.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { endMeasureRoute, measuresRoute, withdrawMeasureRoute } from '../../http/measures-routes.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { measureTags, sourceLink } from '../measure-cells.ts'
import { type ConcernedEvent, type Impact, measureImpact } from '../measure-impact.ts'
import type { MeasureView } from '../measure-in-words.ts'

/** One measure with what only its own page says. */
export type MeasureDetails = {
  readonly measure: MeasureView
  readonly visibility: 'public' | 'joint' | 'private'
  readonly statedUntil: string
  /** The later end, with when it was announced. */
  readonly ended: string | undefined
  readonly withdrawnOn: string | undefined
  readonly mayWithdraw: boolean
  readonly events: readonly ConcernedEvent[]
  readonly whatIfHref: string
}

const item = (term: string, description: string | Html): Definition => ({ term, description })

/** What a measure says, and its times. The same on its page and before it is recorded. */
export const measureDefinitions = (
  measure: MeasureView,
  say: MeasuresWords,
  further: readonly Definition[] = [],
): Html =>
  definitionList({
    items: [
      item(say('one.rules'), html`${measure.rules.map((rule) => html`<p>${rule}</p>`)}`),
      item(say('one.place'), measure.place),
      item(
        say('one.qualities'),
        measure.qualities.length === 0 ? say('one.qualities.plain') : measure.qualities.join(', '),
      ),
      item(say('one.holds'), measure.holds),
      item(say('one.announced'), measure.announced),
      ...further,
      item(say('one.source'), sourceLink(measure.source)),
    ],
  })

const eventTask = ({ title, href, when, now }: ConcernedEvent): Task => ({
  when,
  title,
  href,
  action: formatBadge(now),
})

const events = ({ events: concerned }: MeasureDetails, say: MeasuresWords): Html =>
  html`<section class="stack">
    <h2>${say('one.events')}</h2>
    <p class="soft">
      ${concerned.length === 0 ? say('one.events.none') : say('one.events.some', { count: concerned.length })}
    </p>
    ${taskList({ tasks: concerned.map(eventTask) })}
  </section>`

/** One measure: its rules, its place, its three times, and the events it concerns. */
export const measurePage = (view: MeasureDetails, say: MeasuresWords): Html => {
  const { measure, visibility, statedUntil, ended, withdrawnOn } = view
  const further = [
    item(say('one.recorded'), measure.recorded),
    item(say('one.stated-until'), statedUntil),
    ...(ended === undefined ? [] : [item(say('one.ended'), ended)]),
    item(say('one.visibility'), say(`visibility.${visibility}`)),
  ]
  return html`${pageHead({
    title: html`<span lang="${measure.titleLanguage}"><bdi>${measure.title}</bdi></span>`,
    lede: html`${measure.sentence}${measureTags(measure, say)}`,
    above: { label: say('measures.title'), href: measuresRoute.href({}) },
    actions: html`${buttonLink({ label: say('one.try'), href: view.whatIfHref })}
    ${
      view.mayWithdraw
        ? html`${buttonLink({
            label: say('one.end'),
            href: endMeasureRoute.href({ id: measure.id }),
          })}
          ${buttonLink({
            label: say('one.withdraw'),
            href: withdrawMeasureRoute.href({ id: measure.id }),
          })}`
        : nothing
    }`,
  })}
  ${withdrawnOn === undefined ? nothing : marginNote({ text: say('one.withdrawn.note', { date: withdrawnOn }) })}
  ${measureDefinitions(measure, say, further)} ${events(view, say)}`
}

/** What would be different without this record, before it is taken back. */
export const withdrawPage = (
  { measure, impact }: { readonly measure: MeasureView; readonly impact: Impact },
  say: MeasuresWords,
): Html =>
  html`${pageHead({
      title: say('withdraw.title'),
      lede: say('withdraw.lede'),
      above: { label: measure.title, href: measure.href },
    })}
    <p class="prose">${measure.sentence}</p>
    ${measureImpact(impact, say)}
    <form method="post" action="${withdrawMeasureRoute.href({ id: measure.id })}" class="actions">
      ${button({ label: say('withdraw.submit'), kind: 'filled' })}
      ${buttonLink({ label: say('withdraw.keep'), href: measure.href, kind: 'quiet' })}
    </form>`
