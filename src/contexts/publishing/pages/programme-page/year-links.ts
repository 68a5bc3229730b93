import { linkTabs } from '#kit/html/components/link-tabs.ts'
import type { Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { words } from '../../messages/words.ts'
import { inLanguagePath } from '../links.ts'
import { partPath } from './list-pager.ts'

export type YearCount = { readonly year: string; readonly count: number }

/** The past years of a programme that is cut, each a page of its own. */
export const yearLinks = (
  years: readonly YearCount[],
  { language, current }: { readonly language: Language; readonly current?: string },
): Html =>
  linkTabs({
    label: words(language)('past.title'),
    tabs: years.map(({ year, count }) => ({
      label: words(language)('past.summary', { year, count }),
      href: inLanguagePath(language, partPath({ year })),
      current: year === current,
    })),
  })
