import type { SideAccent } from './side-names.ts'

import { html, type Html } from '#kit/html/html.ts'

export type FacingPage = {
  readonly title: string
  readonly subtitle?: string
  readonly accent: SideAccent
  readonly body: Html
}

const facingPage = ({ title, subtitle, accent, body }: FacingPage): Html =>
  html` <section class="facing-page side-${accent}">
    <h2>${title}</h2>
    ${subtitle && html`<p class="soft">${subtitle}</p>`} ${body}
  </section>`

/** Two pages of equal weight with a gutter, the reader's own first; stacked on a phone. */
export const facingPages = ({
  own,
  other,
}: {
  readonly own: FacingPage
  readonly other: FacingPage
}): Html => html`<div class="facing-pages">${facingPage(own)}${facingPage(other)}</div>`
