import { monthSection } from '#kit/html/components/dated-entry.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { buttonLink } from '#kit/html/components/button.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { capitalised, formatDay, formatDays } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage } from '#kit/text/localised.ts'

import {
  isAskedFor,
  type PastYear,
  pastYears,
  type ProgrammeFilter,
  type ProgrammeSection,
  type Section,
} from '../../domain/programme-order.ts'
import type { SectionsPage } from '../../domain/programme-parts.ts'
import type { PublicEvent } from '../../domain/public-event.ts'
import { calendarRoute, programmeRoute } from '../../http/publishing-routes.ts'
import { words } from '../../messages/words.ts'
import type { Reader } from '../format-in-words.ts'
import { inLanguagePath } from '../links.ts'
import { programmeEntry } from '../programme-entry.ts'
import { programmeFilters } from './filters.ts'
import { listPager } from './list-pager.ts'
import { type YearCount, yearLinks } from './year-links.ts'

export type ProgrammeView = Reader & {
  readonly events: readonly PublicEvent[]
  readonly filter: ProgrammeFilter
  readonly demo: boolean
  /** The past years on pages of their own; empty: the whole programme is here. */
  readonly years: readonly YearCount[]
  /** What is coming, as far as it stands on this page. */
  readonly coming: SectionsPage
}

const mostNamedDisciplines = 4

const ledeOf = ({ events, language }: ProgrammeView): string => {
  const say = words(language)
  const relations = new Set(events.map(({ relation }) => relation.id))
  const [event] = events
  if (event === undefined || relations.size > 1) return say('hero.lede.several')
  const counts = new Map<PublicEvent['disciplines'][number], number>()
  for (const { disciplines } of events) {
    for (const one of disciplines) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const named = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostNamedDisciplines)
    .map(([one]) => say(`discipline.${one}`).toLocaleLowerCase(language))
  const [one, other] = event.relation.sides.map(({ name }) => inLanguage(name, language).text)
  return say('hero.lede', {
    disciplines: capitalised(language, formatList(language, named)),
    one: one ?? '',
    other: other ?? '',
  })
}

const sectionTitle = (section: Section, { language }: Reader): string => {
  const say = words(language)
  switch (section.kind) {
    case 'under-way':
      return say('section.under-way')
    case 'month':
      return capitalised(language, formatDay(language, section.first, 'month'))
    case 'months':
      return capitalised(language, formatDays(language, section, 'month'))
    case 'year':
      return say('section.year', { year: formatDays(language, section, 'year') })
    case 'open':
      return say('section.open')
  }
}

const comingSection = ({ section, events }: ProgrammeSection, reader: Reader): Html =>
  monthSection({
    title: sectionTitle(section, reader),
    entries: html`${events.map((event) =>
      programmeEntry(event, { ...reader, underMonth: section.kind === 'month' }),
    )}`,
  })

const pastSection = ({ year, events }: PastYear, reader: Reader): Html => {
  const say = words(reader.language)
  return disclosure({
    summary: say('past.summary', { year: year ?? say('past.no-date'), count: events.length }),
    body: html`${events.map((event) => programmeEntry(event, { ...reader, underMonth: false }))}`,
  })
}

const emptyProgramme = ({ events, language }: ProgrammeView): Html => {
  const say = words(language)
  const isNew = events.length === 0
  return emptyState({
    title: say(isNew ? 'empty.none.title' : 'empty.title'),
    text: say(isNew ? 'empty.none.text' : 'empty.text'),
    action: buttonLink({
      label: say(isNew ? 'filter.subscribe' : 'empty.action'),
      href: inLanguagePath(language, (isNew ? calendarRoute : programmeRoute).href({})),
    }),
  })
}

/** What was, folded by year; of a programme that is cut, the years are links. */
const pastPart = (view: ProgrammeView, asked: readonly PublicEvent[]): Html => {
  const { language, today, years } = view
  const isHere = ({ year }: PastYear): boolean => years.length === 0 || year === null
  const past = pastYears(asked, today).filter(isHere)
  if (past.length === 0 && years.length === 0) return nothing
  return monthSection({
    title: words(language)('past.title'),
    entries: html`${years.length > 0 && yearLinks(years, { language })}
    ${past.map((year) => pastSection(year, view))}`,
  })
}

/** The published programme: what is coming by month, then what was, by year. */
export const programmePage = (view: ProgrammeView): Html => {
  const { language, events, filter, demo, coming } = view
  const say = words(language)
  const asked = events.filter((event) => isAskedFor(event, filter))
  const { sections, ...place } = coming
  const shown = sections.reduce((sum, { events: within }) => sum + within.length, 0)
  return html`<header class="hero stack">
      <h1>${say('hero.title')}</h1>
      <p class="lede">${ledeOf(view)}</p>
      ${demo && html`<p class="entry-meta">${say('demo.notice')}</p>`}
    </header>
    ${events.length > 0 && programmeFilters({ language, filter, everything: events })}
    ${asked.length === 0 && emptyProgramme(view)}
    ${asked.length > 0 && sections.length === 0 ? html`<p class="lede">${say('empty.coming')}</p>` : nothing}
    ${sections.map((section) => comingSection(section, view))}
    ${listPager({ place, shown }, filter, language)} ${pastPart(view, asked)}`
}
