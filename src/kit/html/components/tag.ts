import { attribute } from './attribute.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

/** A word of condition in an outline: `approval`, `possibility`, `draft`. */
export const tag = ({ label }: { readonly label: string }): Html =>
  html`<span class="tag">${label}</span>`

/** Says that something is an example and not from the sources. Stands wherever such a thing does. */
export const illustrativeTag = ({ label }: { readonly label: string }): Html =>
  html`<span class="tag tag-illustrative">${label}</span>`

/**
 * A text that people wrote, in the language it really is in. When that is not the page's language
 * it carries `lang` and says its language visibly, so that a fallback never passes for a translation.
 */
export const textInLanguage = ({
  text,
  language,
  pageLanguage,
  languageName,
}: {
  readonly text: string
  readonly language: string
  readonly pageLanguage: string
  /** The name of `language` in the page's language: `in Spanish`. */
  readonly languageName: string
}): Html => {
  if (language === pageLanguage) return html`<bdi>${text}</bdi>`
  return html`<bdi lang="${language}">${text}</bdi> ${fallbackLanguageTag({ label: languageName })}`
}

/** The visible half of a labelled fallback, for texts whose `lang` is set by the caller. */
export const fallbackLanguageTag = ({
  label,
  language,
}: {
  readonly label: string
  readonly language?: string
}): Html =>
  label === ''
    ? nothing
    : html`<span class="fallback-language" ${attribute('lang', language)}>${label}</span>`
