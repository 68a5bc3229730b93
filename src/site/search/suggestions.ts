import { attribute } from '#kit/html/components/attribute.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { SiteWords } from '../messages/words.ts'
import type { Found, FoundKind } from './found.ts'

/** Something that was found, and of which kind it is. */
export type Suggested = Found & { readonly kind: FoundKind }

const option = (say: SiteWords, { kind, name, language, href, about }: Suggested): Html =>
  html`<li role="option" aria-selected="false" data-href="${href}">
    <bdi ${attribute('lang', language)}>${name}</bdi>
    <span class="soft">${say(`search.one.${kind}`)}${about === '' ? '' : ` · ${about}`}</span>
  </li>`

/** What may be meant, as the field shows it, with how many there are for whoever hears them. */
export const suggestions = (say: SiteWords, suggested: readonly Suggested[]): Html =>
  html`<p>${say('search.suggested', { count: suggested.length })}</p>
    ${suggested.map((one) => option(say, one))}`
