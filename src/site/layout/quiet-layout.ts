import { documentOf } from './document.ts'

import { html, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

/** A page with one thing to do or to read: signing in, the first start, an address that is not there. */
export const quietLayout = ({
  language,
  title,
  above,
  main,
}: {
  readonly language: Language
  readonly title: string
  /** What stands above the leaf: the sides' names, or a link home. */
  readonly above?: Html
  readonly main: Html
}): Html =>
  documentOf({
    language,
    title,
    bodyClass: 'quiet-page',
    body: html`${above && html`<header>${above}</header>`}
      <main id="main" class="stack">${main}</main>`,
  })
