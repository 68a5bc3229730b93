import { buttonLink } from '#kit/html/components/button.ts'
import { monthSection } from '#kit/html/components/dated-entry.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { ProgrammeFilter } from '../../domain/programme-order.ts'
import type { ListPage } from '../../domain/programme-parts.ts'
import type { PublicEvent } from '../../domain/public-event.ts'
import { programmeRoute } from '../../http/publishing-routes.ts'
import { words } from '../../messages/words.ts'
import type { Reader } from '../format-in-words.ts'
import { inLanguagePath } from '../links.ts'
import { programmeEntry } from '../programme-entry.ts'
import { programmeFilters } from './filters.ts'
import { listPager } from './list-pager.ts'
import { type YearCount, yearLinks } from './year-links.ts'

export type YearView = Reader & {
  readonly year: string
  /** All that was over in that year, whatever is asked for. */
  readonly everything: readonly PublicEvent[]
  readonly list: ListPage<PublicEvent>
  readonly filter: ProgrammeFilter
  readonly years: readonly YearCount[]
}

/** One past year of the programme, the latest first. */
export const yearPage = (view: YearView): Html => {
  const { language, year, everything, list, filter, years } = view
  const say = words(language)
  const above = inLanguagePath(language, programmeRoute.href({}))
  return html`<header class="hero stack">
      <p class="page-above"><a href="${above}">${say('year.above')}</a></p>
      <h1>${say('year.title', { year })}</h1>
    </header>
    ${everything.length > 0 && programmeFilters({ language, filter, everything, year })}
    ${
      list.total === 0 &&
      emptyState({
        title: say('empty.title'),
        text: everything.length === 0 ? say('year.empty', { year }) : say('empty.text'),
        action: buttonLink({ label: say('empty.action'), href: above }),
      })
    }
    ${list.items.map((event) => programmeEntry(event, { ...view, underMonth: false }))}
    ${listPager({ place: list, shown: list.items.length }, { ...filter, year }, language)}
    ${
      years.length > 0 &&
      monthSection({
        title: say('past.title'),
        entries: yearLinks(years, { language, current: year }),
      })
    }`
}
