import { buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { fallbackLanguageTag, illustrativeTag } from '#kit/html/components/tag.ts'
import { attribute } from '#kit/html/components/attribute.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { capitalised, formatDayOf, formatWhen } from '#kit/i18n/dates.ts'
import { formatList, languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type InLanguage } from '#kit/text/localised.ts'

import { isOver } from '../../domain/programme-order.ts'
import type { PublicEvent } from '../../domain/public-event.ts'
import { eventCalendarRoute, programmeRoute } from '../../http/publishing-routes.ts'
import { words } from '../../messages/words.ts'
import {
  formatNote,
  historyInWords,
  moveInWords,
  planInWords,
  type Reader,
} from '../format-in-words.ts'
import { inLanguagePath } from '../links.ts'
import { contributorsInWords, nameInLanguage, placeInWords } from '../people-in-words.ts'
import { isWebAddress, sourceName } from '../source-name.ts'
import { timeRanges } from '../when-in-words.ts'

export type EventPageView = Reader & {
  readonly event: PublicEvent
  /** The grounds of the decision in force, each in a sentence of the reader's language. */
  readonly because: readonly string[]
  /** Where one registers; undefined while that is not open. */
  readonly registerHref?: string
}

const languageTag = ({ language }: InLanguage, reader: Reader): Html =>
  language === reader.language
    ? nothing
    : fallbackLanguageTag({ label: words(reader.language)(`in.${language}`) })

const header = ({ event, language, today }: EventPageView): Html => {
  const say = words(language)
  const title = inLanguage(event.title, language)
  const summary = inLanguage(event.summary, language)
  const reader = { language, today }
  const disciplines = event.disciplines.map((one) => say(`discipline.${one}`)).join(', ')
  const back = inLanguagePath(language, programmeRoute.href({}))
  return html`<header class="stack">
    <p class="page-above"><a href="${back}">${say('event.back')}</a> · ${disciplines}</p>
    <h1 ${attribute('lang', title.language === language ? undefined : title.language)}>
      ${title.text}
    </h1>
    ${languageTag(title, reader)}
    ${
      summary.text !== '' &&
      html`<p
        class="lede"
        ${attribute('lang', summary.language === language ? undefined : summary.language)}
      >
        ${summary.text} ${languageTag(summary, reader)}
      </p>`
    }
  </header>`
}

const linesOf = (lines: readonly string[]): Html =>
  html`${lines.map((line, index) => html`${index > 0 ? html`<br />` : nothing}${line}`)}`

const whenAndWhere = ({ event, language }: EventPageView): Definition[] => {
  const say = words(language)
  const when = [formatWhen(language, event.when, 'full'), ...timeRanges(event, language)]
  const place = placeInWords(event, language)
  const needsPlace = event.format !== 'online'
  return [
    { term: say('event.when'), description: linesOf(when) },
    ...(needsPlace
      ? [{ term: say('event.where'), description: place ?? say('event.where.open') }]
      : []),
  ]
}

const whoAndWhence = ({ event, language }: EventPageView): Definition[] => {
  const say = words(language)
  const spoken = event.spokenLanguages.map((tag) => languageName(language, tag))
  const items = [
    {
      term: say('event.organisers'),
      description: contributorsInWords(event, 'organiser', language),
    },
    { term: say('event.hosts'), description: contributorsInWords(event, 'host', language) },
    {
      term: say('event.supporters'),
      description: contributorsInWords(event, 'supporter', language),
    },
    {
      term: say('event.languages'),
      description:
        spoken.length === 0 ? undefined : capitalised(language, formatList(language, spoken)),
    },
    { term: say('event.programme'), description: nameInLanguage(event.programme, language) },
  ]
  return items.flatMap(({ term, description }) =>
    description === undefined ? [] : [{ term, description }],
  )
}

const sourceOf = (source: string): Html =>
  isWebAddress(source)
    ? html`<a href="${source}" rel="noopener nofollow">${sourceName(source)}</a>`
    : html`${source}`

const sources = ({ event, language }: EventPageView): Definition[] =>
  event.sources.length === 0
    ? []
    : [
        {
          term: words(language)('event.sources'),
          description: html`${event.sources.map(
            (source, index) => html`${index > 0 ? ', ' : ''}${sourceOf(source)}`,
          )}`,
        },
      ]

const attendance = (view: EventPageView): Definition => {
  const { event, language } = view
  const say = words(language)
  const note = formatNote(event, view)
  return {
    term: say('event.attend'),
    description: formatBadge({
      format: event.format,
      label: say(`format.${event.format}`),
      ...(note === '' ? {} : { note }),
    }),
  }
}

const calendarAction = ({ event, language, today, registerHref }: EventPageView): Html => {
  const say = words(language)
  if (isOver(event, today) || event.format === 'cancelled') return nothing
  if (event.when.precision !== 'day') {
    return html`<p class="soft">${say('event.not-in-calendar')}</p>`
  }
  const href = inLanguagePath(language, eventCalendarRoute.href({ slug: event.slug }))
  return html`<p class="actions">
    ${
      registerHref !== undefined &&
      buttonLink({ label: say('event.register'), href: registerHref, kind: 'filled' })
    }
    ${buttonLink({
      label: say('event.add'),
      href,
      kind: registerHref === undefined ? 'filled' : 'outlined',
    })}
  </p>`
}

const why = ({ event, because, language }: EventPageView): Html => {
  const say = words(language)
  const [latest] = event.history
  if (event.basis !== 'decided' || latest === undefined || because.length === 0) return nothing
  const date = formatDayOf(language, { instant: latest.at, zone: event.zone })
  return html`<section class="prose">
    <h2>${say('event.why')}</h2>
    <ul>
      ${because.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    <p class="soft">${say('event.why.as-of', { date })}</p>
  </section>`
}

const plan = ({ event, language, today }: EventPageView): Html => {
  const say = words(language)
  if (isOver(event, today) || event.basis === 'reported') return nothing
  return html`<section class="prose">
    <h2>${say('event.plan')}</h2>
    <p>${say('event.plan.lead')}</p>
    <ol>
      ${planInWords(event, language).map((option) => html`<li>${option}</li>`)}
    </ol>
    <p class="soft">${say('event.plan.settled', { days: event.plan.decideBy })}</p>
  </section>`
}

const history = ({ event, language }: EventPageView): Html => {
  const steps = historyInWords(event, language)
  if (steps.length === 0) return nothing
  return html`<section class="prose">
    <h2>${words(language)('event.history')}</h2>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </section>`
}

/** One event, whole: what, when, where, how to attend, why so, and what else it carries. */
export const eventPage = (view: EventPageView): Html => {
  const { event, language } = view
  const say = words(language)
  const note = moveInWords(event, view)
  const facts = [...whenAndWhere(view), attendance(view), ...whoAndWhence(view), ...sources(view)]
  return html`<article class="stack-wide">
    ${header(view)}
    ${
      event.illustrative &&
      html`<p class="soft">
        ${illustrativeTag({ label: say('illustrative') })} ${say('event.ask.lead')}
      </p>`
    }
    ${note !== undefined && marginNote({ text: note, accent: 'b' })}
    ${definitionList({ items: facts })} ${calendarAction(view)} ${why(view)} ${plan(view)}
    ${history(view)}
  </article>`
}
