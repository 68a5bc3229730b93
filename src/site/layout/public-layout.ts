import { documentOf, skipLink } from './document.ts'
import { layoutWords } from './words.ts'

import { tabLink, type LinkTab } from '#kit/html/components/link-tabs.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

export type PublicLayout = {
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly siteName: string
  readonly homeHref: string
  /** The same page in each language, named in that language. */
  readonly languages: readonly (LinkTab & { readonly language: Language })[]
  readonly main: Html
  /** JSON-LD, feeds, alternates. */
  readonly head?: Html
  readonly footer?: {
    /** Who publishes this, in one sentence. */
    readonly note?: string | Html
    readonly links: readonly LinkTab[]
  }
}

const header = ({ language, siteName, homeHref, languages }: PublicLayout): Html =>
  html` <header class="public-header">
    <a class="site-name" href="${homeHref}">${siteName}</a>
    <nav class="languages" aria-label="${layoutWords(language)('languages')}">
      <ul>
        ${languages.map((each) => html`<li>${tabLink(each)}</li>`)}
      </ul>
    </nav>
  </header>`

const footer = ({ language, footer: content }: PublicLayout): Html =>
  content === undefined
    ? nothing
    : html`<footer class="public-footer">
        ${content.note === undefined ? nothing : html`<p>${content.note}</p>`}
        <nav aria-label="${layoutWords(language)('footer')}">
          <ul>
            ${content.links.map((each) => html`<li>${tabLink(each)}</li>`)}
          </ul>
        </nav>
      </footer>`

/** A page for everyone: one style sheet, the languages always at hand, no script unless its head names one. */
export const publicLayout = (page: PublicLayout): Html =>
  documentOf({
    language: page.language,
    title: page.title,
    bodyClass: 'public',
    head: html`<meta name="description" content="${page.description}" /> ${page.head}`,
    body: html`${skipLink(layoutWords(page.language)('skip'))} ${header(page)}
      <main id="main" tabindex="-1">${page.main}</main>
      ${footer(page)}`,
  })
