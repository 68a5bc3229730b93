import { html as taggedHtml, raw } from 'hono/html'

/** Markup whose interpolated values were escaped. Only `html` makes it. */
export type Html = ReturnType<typeof taggedHtml>

/** The escaping template tag: every interpolated value is escaped unless it is `Html` itself. */
export const html = taggedHtml

/** Markup that is trusted as it stands: only for files and values that this program wrote. */
export const trusted = (markup: string): Html => raw(markup)

/** Nothing, where a template wants markup. */
export const nothing: Html = raw('')
