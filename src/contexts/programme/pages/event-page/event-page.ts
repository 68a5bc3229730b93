import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { linkTabs } from '#kit/html/components/link-tabs.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, textInLanguage } from '#kit/html/components/tag.ts'
import { taskList } from '#kit/html/components/task-list.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { differenceTable } from '../difference-table.ts'
import { doubleBookingsSection } from '../double-bookings.ts'
import { actsSection, proposalsSection, seriesSection } from './event-acts.ts'
import { eventHoldsSection } from './event-holds.ts'
import type { EventPageView, FormatView, HistoryView } from './event-page-view.ts'

// The strongest come first; what changes nothing is there for those who check.
const groundsShown = 4

const groundList = (grounds: readonly string[]): Html =>
  html`<div class="prose">
    <ul>
      ${grounds.map((ground) => html`<li>${ground}</li>`)}
    </ul>
  </div>`

const because = (view: EventPageView, { because: grounds }: FormatView): Html => {
  const { say } = view
  const further = grounds.slice(groundsShown)
  if (grounds.length === 0) return nothing
  return html`<p class="because-label">${say('because')}</p>
    ${groundList(grounds.slice(0, groundsShown))}
    ${
      further.length === 0
        ? nothing
        : disclosure({
            summary: say('because.further', { count: further.length }),
            body: groundList(further),
          })
    }`
}

const formatSection = (view: EventPageView): Html => {
  const { say, now, outlook } = view
  return html`<section class="leaf stack" aria-labelledby="format">
    <h2 id="format">${say('event.format')}</h2>
    ${formatBadge(now)} ${because(view, now)}
    ${
      outlook &&
      html`<div class="stack event-outlook">
        <h3>${say('event.outlook')}</h3>
        <p class="soft">${say('event.outlook.only-here')}</p>
        ${formatBadge(outlook)} ${because(view, outlook)}
      </div>`
    }
  </section>`
}

const questionsSection = ({ say, questions }: EventPageView): Html =>
  questions.length === 0
    ? nothing
    : html`<section aria-labelledby="missing">
        <h2 id="missing">${say('event.missing')}</h2>
        <ul class="event-questions">
          ${questions.map(
            ({ text, ask }) => html`<li>${text}<br /><span class="soft">${ask}</span></li>`,
          )}
        </ul>
      </section>`

const planSection = ({ say, plan }: EventPageView): Html =>
  html`<section aria-labelledby="plan">
    <h2 id="plan">${say('event.plan')}</h2>
    <p class="soft">${plan.origin}</p>
    <div class="prose">
      <ol>
        ${plan.options.map((option) => html`<li>${option}</li>`)}
      </ol>
    </div>
    <p>${plan.settling}</p>
  </section>`

const approvalsSection = ({ say, approvals }: EventPageView): Html =>
  approvals.length === 0
    ? nothing
    : html`<section aria-labelledby="approvals">
        <h2 id="approvals">${say('event.approvals')}</h2>
        <div class="stack">
          ${approvals.map(({ sentence, accent }) => marginNote({ text: sentence, accent }))}
        </div>
      </section>`

const historyList = ({ say }: EventPageView, entries: readonly HistoryView[], name: string): Html =>
  taskList({
    tasks: entries.map(({ when, title, detail, differences }, index) => ({
      when,
      title,
      ...(detail === '' ? {} : { text: detail }),
      ...(differences.length === 0
        ? {}
        : {
            action: disclosure({
              summary: say('history.what-changed', { count: differences.length }),
              body: differenceTable({
                id: `${name}-${String(index)}`,
                caption: title,
                differences,
                say,
              }),
            }),
          }),
    })),
  })

const knownThenSection = (view: EventPageView): Html => {
  const { say, knownThen, urls } = view
  return html`<section aria-labelledby="known" id="known-then" class="stack">
    <h2 id="known">${say('known.title')}</h2>
    <form method="get" action="${urls.own}#known-then" class="filters">
      ${textField({
        name: 'on',
        label: say('known.day'),
        kind: 'date',
        value: knownThen.day,
        width: 'medium',
      })}
      ${button({ label: say('known.show') })}
    </form>
    ${knownThen.sentence && html`<p>${knownThen.sentence}</p>`}
    ${
      knownThen.format &&
      html`<div class="leaf stack">
        ${formatBadge(knownThen.format)}${because(view, knownThen.format)}
      </div>`
    }
  </section>`
}

const historySection = (view: EventPageView): Html => {
  const { say, states, decisions, revisions } = view
  return html`<section aria-labelledby="history" class="stack">
    <h2 id="history">${say('history.title')}</h2>
    ${disclosure({
      summary: say('history.decisions', { count: decisions.length }),
      open: decisions.length > 0,
      body: historyList(view, decisions, 'decision'),
    })}
    ${disclosure({
      summary: say('history.states', { count: states.length }),
      body: historyList(view, states, 'state'),
    })}
    ${disclosure({
      summary: say('history.revisions', { count: revisions.length }),
      body: historyList(view, revisions, 'revision'),
    })}
  </section>`
}

const headOf = (view: EventPageView): Html => {
  const { say, title, language, when, acts, urls } = view
  const { text, language: inLanguage, languageName } = title
  return pageHead({
    above: { label: say('events.title'), href: urls.above },
    title: html`${textInLanguage({ text, language: inLanguage, pageLanguage: language, languageName })}
    ${view.illustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
    lede: when,
    ...(acts.editHref === undefined
      ? {}
      : { actions: buttonLink({ label: say('event.edit'), href: acts.editHref, kind: 'filled' }) }),
  })
}

const linksSection = ({ say, links, urls }: EventPageView): Html =>
  links.kept.length === 0
    ? nothing
    : linkTabs({
        label: say('event.around'),
        tabs: [{ label: say('event.itself'), href: urls.own, current: true }, ...links.kept],
        aside: links.acts,
      })

/** An event for staff: how it stands, why, what is missing, and what to do. */
export const eventPage = (view: EventPageView): Html => {
  const { say, summary, summaryLanguage, did, refused, facts } = view
  return html`${did && flashMessage({ text: did })}
    ${refused && flashMessage({ text: refused, kind: 'problem' })} ${headOf(view)}
    ${linksSection(view)} ${proposalsSection(view)}
    ${doubleBookingsSection(view.doubleBookings, view.language)}
    <div class="event-columns">
      <div class="stack-wide">
        ${formatSection(view)} ${questionsSection(view)}
        ${summary && html`<p class="prose" lang="${summaryLanguage}" dir="auto">${summary}</p>`}
        ${view.beside}
        <section aria-labelledby="facts">
          <h2 id="facts" class="visually-hidden">${say('event.facts')}</h2>
          ${definitionList({ items: facts })}
        </section>
      </div>
      <div class="stack-wide">
        ${actsSection(view)} ${seriesSection(view)} ${eventHoldsSection(view.hold, view.language)}
        ${approvalsSection(view)} ${planSection(view)}
      </div>
    </div>
    ${knownThenSection(view)} ${historySection(view)}`
}
