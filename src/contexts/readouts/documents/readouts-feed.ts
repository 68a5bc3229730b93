import { html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

const mostEntries = 60

export type FeedEntry = {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly body: string
  readonly author: string
  readonly address: string
  readonly publishedAt: Instant
}

export type ReadoutsFeed = {
  readonly language: Language
  readonly title: string
  readonly self: string
  readonly site: string
  /** The newest first. */
  readonly entries: readonly FeedEntry[]
}

const iso = (instant: Instant): string => new Date(instant).toISOString()

// XML 1.0 has no way to write most control characters, not even as references.
const plain = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')

const entryOf = ({ id, language, title, body, author, address, publishedAt }: FeedEntry) =>
  html`<entry>
    <id>urn:uuid:${id}</id>
    <title xml:lang="${language}">${plain(title)}</title>
    <link href="${address}" />
    <author><name>${plain(author)}</name></author>
    <updated>${iso(publishedAt)}</updated>
    <content type="text" xml:lang="${language}">${plain(body)}</content>
  </entry>`

/** Published readouts as an Atom feed (RFC 4287). */
export const readoutsFeed = ({ language, title, self, site, entries }: ReadoutsFeed): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${html`<feed
    xmlns="http://www.w3.org/2005/Atom"
    xml:lang="${language}"
  >
    <id>${self}</id>
    <title>${title}</title>
    <link rel="self" href="${self}" />
    <link href="${site}" />
    <updated>${iso(entries[0]?.publishedAt ?? 0)}</updated>
    ${entries.slice(0, mostEntries).map(entryOf)}
  </feed>`.toString()}\n`
