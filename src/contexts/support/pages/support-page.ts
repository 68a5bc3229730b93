import { buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type FacingPage, facingPages } from '#kit/html/components/facing-pages.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import type { SideAccent } from '#kit/html/components/side-names.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SupportWords } from '../messages/words.ts'

export type ListedSupport = {
  readonly title: string
  readonly isBlank: boolean
  readonly href: string
  /** Body, session, day of decision; blanks are said. */
  readonly about: string
  readonly standing: string
  /** Who alone says so; '' where both do. */
  readonly saidBy: string
  readonly reciprocal: string
  readonly isPrivate: boolean
}

export type SupportColumn = {
  readonly title: string
  readonly summary: string
  readonly accent: SideAccent
  readonly entries: readonly ListedSupport[]
}

export type SupportPageView = {
  readonly say: SupportWords
  readonly own: SupportColumn
  readonly other: SupportColumn
  readonly mayEdit: boolean
  readonly addHref: string
}

const entry = (say: SupportWords, one: ListedSupport): Html =>
  html`<li class="directory-entry">
    <p>
      <a href="${one.href}" ${one.isBlank ? html` class="soft"` : nothing}>${one.title}</a>
      ${one.isPrivate ? tag({ label: say('private') }) : nothing}
    </p>
    <p class="soft">${one.about}</p>
    <p>
      ${one.standing}${one.saidBy === '' ? nothing : html` <em class="soft">${one.saidBy}</em>`}
    </p>
    ${one.reciprocal === '' ? nothing : html`<p class="soft">${one.reciprocal}</p>`}
  </li>`

const column = (
  say: SupportWords,
  { title, summary, accent, entries }: SupportColumn,
): FacingPage => ({
  title,
  subtitle: summary,
  accent,
  body:
    entries.length === 0
      ? html`<p class="soft">${say('column.none')}</p>`
      : html`<ul class="directory-list">
          ${entries.map((one) => entry(say, one))}
        </ul>`,
})

/** What each side does for the other in multilateral bodies, facing each other. */
export const supportPage = (view: SupportPageView): Html => {
  const { say, own, other, mayEdit, addHref } = view
  const add = buttonLink({ label: say('support.add'), href: addHref, kind: 'filled' })
  const isEmpty = own.entries.length + other.entries.length === 0
  return html`${pageHead({
      title: say('support.title'),
      lede: say('support.lede'),
      ...(mayEdit && !isEmpty && { actions: add }),
    })}
    <div class="stack-wide">
      ${
        isEmpty
          ? emptyState({
              title: say('support.none.title'),
              text: say('support.none'),
              ...(mayEdit && { action: add }),
            })
          : facingPages({ own: column(say, own), other: column(say, other) })
      }
      <p class="soft">${say('support.secret')}</p>
    </div>`
}
