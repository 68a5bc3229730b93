import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

/** More of it for those who want it. As `menu` it opens over the page, from the header. */
export const disclosure = ({
  summary,
  body,
  open,
  kind = 'inline',
}: {
  readonly summary: string | Html
  readonly body: Html
  readonly open?: boolean
  readonly kind?: 'inline' | 'menu'
}): Html =>
  html` <details class="disclosure disclosure-${kind}" ${attribute('open', open)}>
    <summary>${summary}</summary>
    <div class="disclosure-body">${body}</div>
  </details>`
