import { html, type Html } from '#kit/html/html.ts'

export type PagerLink = { readonly label: string; readonly href: string }

/** The way through a long list: what came before, where one stands, what comes next. */
export const pager = ({
  label,
  position,
  previous,
  next,
}: {
  readonly label: string
  /** `51 to 100 of 412`; undefined where nobody counts. */
  readonly position?: string | undefined
  readonly previous?: PagerLink | undefined
  readonly next?: PagerLink | undefined
}): Html =>
  html` <nav class="pager" aria-label="${label}">
    <span>${previous && html`<a href="${previous.href}" rel="prev">${previous.label}</a>`}</span>
    <span class="soft">${position}</span>
    <span>${next && html`<a href="${next.href}" rel="next">${next.label}</a>`}</span>
  </nav>`
