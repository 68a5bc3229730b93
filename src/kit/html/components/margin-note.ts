import { attribute } from './attribute.ts'
import type { SideAccent } from './side-names.ts'

import { html, type Html } from '#kit/html/html.ts'

/**
 * A change is a margin note: a ruled line in an accent, one sentence that says what happened and
 * what to do. Without an accent it is an aside in ink.
 */
export const marginNote = ({
  text,
  accent,
  language,
}: {
  readonly text: string | Html
  readonly accent?: SideAccent
  readonly language?: string
}): Html =>
  html`<p
    class="margin-note${accent === undefined ? '' : ` side-${accent}`}"
    ${attribute('lang', language)}
  >
    ${text}
  </p>`
