import { publicEventRoute } from '#contexts/programme/contract.ts'
import { datedEntry } from '#kit/html/components/dated-entry.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { fallbackLanguageTag, illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'
import { formatNote, moveInWords, type Reader } from './format-in-words.ts'
import { inLanguagePath } from './links.ts'
import { metaInWords } from './people-in-words.ts'
import { dateMark } from './when-in-words.ts'

const tagsOf = (event: PublicEvent, { language }: Reader): Html => {
  const say = words(language)
  const title = inLanguage(event.title, language)
  const isFallback = title.language !== language
  if (!event.illustrative && !isFallback && event.state !== 'idea') return nothing
  return html`<p class="entry-meta">
    ${isFallback && fallbackLanguageTag({ label: say(`in.${title.language}`) })}
    ${event.state === 'idea' && tag({ label: say('idea') })}
    ${event.illustrative && illustrativeTag({ label: say('illustrative') })}
  </p>`
}

const noteOf = (event: PublicEvent, reader: Reader): Html => {
  const text = moveInWords(event, reader)
  return text === undefined ? nothing : marginNote({ text, accent: 'b' })
}

/** One event of the programme. `underMonth`: the heading above names its month. */
export const programmeEntry = (
  event: PublicEvent,
  reader: Reader & { readonly underMonth: boolean },
): Html => {
  const { language } = reader
  const title = inLanguage(event.title, language)
  const { day, lines } = dateMark(event, reader)
  const note = formatNote(event, reader)
  return datedEntry({
    id: `event-${event.slug}`,
    day,
    dayLines: lines,
    title: title.text,
    titleLanguage: title.language === language ? undefined : title.language,
    href: inLanguagePath(language, publicEventRoute.href({ slug: event.slug })),
    meta: metaInWords(event, language),
    body: html`${tagsOf(event, reader)}${noteOf(event, reader)}`,
    aside: formatBadge({
      format: event.format,
      label: words(language)(`format.${event.format}`),
      ...(note === '' ? {} : { note }),
    }),
  })
}
