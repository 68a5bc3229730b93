import { button, buttonLink } from '#kit/html/components/button.ts'
import { datedEntry, monthSection } from '#kit/html/components/dated-entry.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

/** A mail as the outbox lists it; its words are finished. */
export type OutboxEntry = {
  readonly id: string
  readonly href: string
  readonly day: string
  readonly time: string
  readonly subject: string
  /** Of the subject, where it is not the page's. */
  readonly language?: string
  readonly recipient: string
  readonly purpose: string
  readonly state: string
  readonly isSecondCopy: boolean
}

export type OutboxView = {
  readonly say: AccessWords
  readonly href: string
  readonly recipient: string
  readonly entries: readonly OutboxEntry[]
  /** There are more than are shown. */
  readonly isCut: boolean
}

const entryOf = (say: AccessWords, entry: OutboxEntry): Html =>
  datedEntry({
    id: `mail-${entry.id}`,
    day: entry.time,
    dayLines: [entry.state, ...(entry.isSecondCopy ? [say('outbox.second-copy')] : [])],
    title: entry.subject || say('outbox.emptied'),
    href: entry.href,
    titleLanguage: entry.language,
    meta: html`${entry.purpose} · <bdi>${entry.recipient}</bdi>`,
  })

const byDay = (entries: readonly OutboxEntry[]): [string, OutboxEntry[]][] => [
  ...Map.groupBy(entries, ({ day }) => day),
]

const filter = ({ say, href, recipient }: OutboxView): Html =>
  html`<form class="filters" method="get" action="${href}">
    ${textField({
      name: 'recipient',
      label: say('outbox.filter'),
      hint: say('outbox.filter.hint'),
      value: recipient,
    })}
    ${button({ label: say('outbox.filter.submit') })}
    ${recipient !== '' && buttonLink({ label: say('outbox.all'), href, kind: 'quiet' })}
  </form>`

const nothingFound = ({ say, href, recipient }: OutboxView): Html =>
  recipient === ''
    ? emptyState({ title: say('outbox.empty.title'), text: say('outbox.empty') })
    : emptyState({
        title: say('outbox.none.title', { recipient }),
        text: say('outbox.none'),
        action: buttonLink({ label: say('outbox.all'), href }),
      })

/** The mails that a demonstration would have sent, the last one first. */
export const outboxPage = (view: OutboxView): Html => {
  const { say, entries, recipient, isCut } = view
  const isEmpty = entries.length === 0
  return html`<section class="stack-wide">
    ${pageHead({ title: say('outbox.title'), lede: say('outbox.lead') })}
    ${isEmpty && recipient === '' ? nothing : filter(view)} ${isEmpty && nothingFound(view)}
    ${byDay(entries).map(([title, ofDay]) =>
      monthSection({
        title,
        compact: true,
        entries: html`${ofDay.map((entry) => entryOf(say, entry))}`,
      }),
    )}
    ${isCut && html`<p class="soft">${say('outbox.most', { count: entries.length })}</p>`}
  </section>`
}
