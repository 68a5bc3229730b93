import { html as taggedHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup whose interpolated values were escaped. Only `html` makes it. */
export type Html = HtmlEscapedString

/** The escaping template tag: every interpolated value is escaped unless it is `Html` itself. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Html => {
  const made = taggedHtml(strings, ...values)
  // A view model holds finished values: a promise in a page is a mistake, not something to await.
  if (made instanceof Promise) throw new Error('a page was given a promise')
  return made
}

/** Markup that is trusted as it stands: only for files and values that this program wrote. */
export const trusted = (markup: string): Html => raw(markup)

/** Nothing, where a template wants markup. */
export const nothing: Html = raw('')
