import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

/** More of it for those who want it. As `menu` it opens over the page, from the header. */
export const disclosure = ({
  summary,
  body,
  open,
  kind = 'inline',
  group,
}: {
  readonly summary: string | Html
  readonly body: Html
  readonly open?: boolean
  readonly kind?: 'inline' | 'menu'
  /** Of those that name the same group one is open at a time. */
  readonly group?: string
}): Html =>
  html` <details
    class="disclosure disclosure-${kind}"
    ${attribute('name', group)}${attribute('open', open)}
  >
    <summary>${summary}</summary>
    <div class="disclosure-body">${body}</div>
  </details>`
