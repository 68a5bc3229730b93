import { attribute } from '#kit/html/components/attribute.ts'
import { button } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { linkTabs } from '#kit/html/components/link-tabs.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SiteWords } from '../messages/words.ts'
import { searchRoute, suggestRoute } from '../site-routes.ts'
import type { Found, FoundOfKind } from './found.ts'

export type SearchView = {
  readonly say: SiteWords
  readonly typed: string
  readonly found: readonly FoundOfKind[]
  /** Nothing is called as it was typed, and this nearly. */
  readonly isMeant: boolean
}

/** The field of a search: the same on its page and in the bar of every page of the desk. */
export const searchForm = ({
  say,
  typed,
  id,
}: Pick<SearchView, 'say' | 'typed'> & { readonly id: string }): Html =>
  html`<form
    method="get"
    action="${searchRoute.path}"
    role="search"
    class="filters"
    data-suggest="${suggestRoute.path}"
    data-label="${say('search.suggestions')}"
  >
    ${textField({ name: 'q', id, label: say('search.field'), kind: 'search', value: typed })}
    ${button({ label: say('search.submit') })}
  </form>`

const entry = ({ name, language, href, about }: Found): Html =>
  html`<li class="directory-entry">
    <p>
      <a href="${href}"><bdi ${attribute('lang', language)}>${name}</bdi></a>
    </p>
    ${about === '' ? nothing : html`<p class="soft">${about}</p>`}
  </li>`

/** How many were found, or that there are more than so many. */
const counted = ({ count, isAll }: FoundOfKind): string => `${String(count)}${isAll ? '' : '+'}`

const kindSection = (say: SiteWords, one: FoundOfKind): Html => {
  const { kind, count, shown } = one
  return html`<section class="stack" id="${kind}" aria-labelledby="${kind}-title">
    <h2 id="${kind}-title">
      ${say(`search.kind.${kind}`)} <span class="soft">${counted(one)}</span>
    </h2>
    <ul class="directory-list">
      ${shown.map(entry)}
    </ul>
    ${
      count > shown.length
        ? html`<p class="soft">
            ${one.isAll ? say('search.more', { count: count - shown.length }) : say('search.many')}
          </p>`
        : nothing
    }
  </section>`
}

const results = ({ say, typed, found, isMeant }: SearchView): Html => {
  if (typed === '') return html`<p class="soft">${say('search.how')}</p>`
  if (found.length === 0) {
    return emptyState({ title: say('search.none.title', { typed }), text: say('search.none') })
  }
  return html`${isMeant ? html`<p>${say('search.meant', { typed })}</p>` : nothing}
  ${
    found.length < 2
      ? nothing
      : linkTabs({
          label: say('search.kinds'),
          tabs: found.map((one) => ({
            label: `${say(`search.kind.${one.kind}`)} ${counted(one)}`,
            href: `#${one.kind}`,
          })),
        })
  }
  ${found.map((one) => kindSection(say, one))}`
}

/** What a search finds, by kind. */
export const searchPage = (view: SearchView): Html => {
  const { say } = view
  return html`${pageHead({ title: say('search.title'), lede: say('search.lede') })}
    <div class="stack-wide">${searchForm({ ...view, id: 'search' })} ${results(view)}</div>`
}
