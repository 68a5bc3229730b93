import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { feedRoute } from '../http/publishing-routes.ts'
import { words } from '../messages/words.ts'
import { moveInWords } from '../pages/format-in-words.ts'
import { addressOf, type Edition, eventAddress, hasPlace, placeLine } from './published.ts'

const mostEntries = 60

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

// XML 1.0 has no way to write most control characters, not even as references.
const xml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)

const iso = (instant: number): string => new Date(instant).toISOString()

const contentOf = (event: PublicEvent, { language }: Edition): string =>
  [
    `${formatWhen(language, event.when, 'full')}.`,
    `${words(language)(`format.${event.format}`)}.`,
    hasPlace(event) ? `${placeLine(event, language)}.` : '',
    moveInWords(event, { language, today: event.modifiedAt }) ?? '',
    event.illustrative ? words(language)('calendar.illustrative') : '',
    inLanguage(event.summary, language).text,
  ]
    .filter((part) => part !== '')
    .join(' ')

const entryOf = (event: PublicEvent, edition: Edition): string => {
  const title = inLanguage(event.title, edition.language)
  const url = xml(eventAddress(edition, event))
  return `<entry>
<id>urn:uuid:${event.id}</id>
<title xml:lang="${title.language}">${xml(title.text)}</title>
<link href="${url}"/>
<updated>${iso(event.modifiedAt)}</updated>
<summary>${xml(contentOf(event, edition))}</summary>
</entry>`
}

/** The programme as an Atom feed (RFC 4287), what changed last first. */
export const atomFeed = (events: readonly PublicEvent[], edition: Edition): string => {
  const newest = events.toSorted((a, b) => b.modifiedAt - a.modifiedAt).slice(0, mostEntries)
  const self = xml(addressOf(edition, feedRoute.href({})))
  const title = words(edition.language)('feed.title', { site: edition.siteName })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.language}">
<id>${self}</id>
<title>${xml(title)}</title>
<link rel="self" href="${self}"/>
<link href="${xml(addressOf(edition, '/'))}"/>
<author><name>${xml(edition.siteName)}</name></author>
<updated>${iso(newest[0]?.modifiedAt ?? 0)}</updated>
${newest.map((event) => entryOf(event, edition)).join('\n')}
</feed>
`
}
