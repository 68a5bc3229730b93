import { linkTabs } from '#kit/html/components/link-tabs.ts'
import type { Html } from '#kit/html/html.ts'

import {
  importAlertRoute,
  importMeasuresRoute,
  importTableRoute,
} from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'

const sources = [
  ['alert', importAlertRoute.href({})],
  ['table', importTableRoute.href({})],
  ['history', importMeasuresRoute.href({})],
] as const

/** From what measures can be brought: one alert, a table of one's own, or a published history. */
export const importTabs = (say: ImportWords, current: (typeof sources)[number][0]): Html =>
  linkTabs({
    label: say('tabs.label'),
    tabs: sources.map(([source, href]) => ({
      label: say(`tabs.${source}`),
      href,
      current: source === current,
    })),
  })
