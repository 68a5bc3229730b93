import { type Html, html, nothing } from '#kit/html/html.ts'
import { languages } from '#kit/text/localised.ts'

import { jsonLdBlock } from '../documents/json-ld.ts'
import { addressOf, type Edition } from '../documents/published.ts'
import { inLanguagePath } from '../pages/links.ts'
import { calendarRoute, feedRoute } from './publishing-routes.ts'

type About = {
  readonly path: string
  readonly data?: object
  /** Of a list that is cut: the addresses of what comes before and after. */
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

const neighbour = (edition: Edition, rel: 'prev' | 'next', path: string | undefined): Html =>
  path === undefined ? nothing : html`<link rel="${rel}" href="${addressOf(edition, path)}" />`

/** What a public page says about itself to machines: its stable addresses, feeds, and data. */
export const documentHead = (edition: Edition, { path, data, previous, next }: About): Html =>
  html`<link rel="canonical" href="${addressOf(edition, path)}" />
    ${languages.map(
      (language) =>
        html`<link
          rel="alternate"
          hreflang="${language}"
          href="${addressOf({ ...edition, language }, path)}"
        />`,
    )}
    ${neighbour(edition, 'prev', previous)} ${neighbour(edition, 'next', next)}
    <link rel="alternate" hreflang="x-default" href="${edition.baseUrl}${path}" />
    <link
      rel="alternate"
      type="application/atom+xml"
      href="${inLanguagePath(edition.language, feedRoute.href({}))}"
    />
    <link
      rel="alternate"
      type="text/calendar"
      href="${inLanguagePath(edition.language, calendarRoute.href({}))}"
    />
    ${data !== undefined && jsonLdBlock(data)}`
