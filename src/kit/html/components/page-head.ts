import { html, nothing, type Html } from '#kit/html/html.ts'

/** The first thing one reads on a page: its title, one sentence, and what can be done here. */
export const pageHead = ({
  title,
  lede,
  actions,
  above,
}: {
  readonly title: string | Html
  readonly lede?: string | Html
  /** Buttons; at most one of them filled. */
  readonly actions?: Html
  /** A link back to where this belongs. */
  readonly above?: { readonly label: string; readonly href: string }
}): Html =>
  html` <header class="page-head">
    <div>
      ${above && html`<p class="page-above"><a href="${above.href}">${above.label}</a></p>`}
      <h1>${title}</h1>
      ${lede === undefined ? nothing : html`<p class="lede">${lede}</p>`}
    </div>
    ${actions && html`<div class="actions">${actions}</div>`}
  </header>`
