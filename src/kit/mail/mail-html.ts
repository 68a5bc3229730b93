import { type Html, html, trusted } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

// Both colour schemes are named and no colour is set, so that a dark mail program stays dark.
const style = trusted(
  '<style>:root{color-scheme:light dark}body{max-width:34rem;margin:0 auto;padding:1.5rem 1rem;font:1rem/1.55 Georgia,serif}a{color:inherit}</style>',
)

/** A mail as HTML: paragraphs in the reader's own letters; no table, no picture, nothing fetched. */
export const mailHtml = ({
  language,
  subject,
  paragraphs,
}: {
  readonly language: Language
  readonly subject: string
  readonly paragraphs: readonly Html[]
}): string => {
  const meta = html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />`
  const body = paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          ${meta}
          <title>${subject}</title>
          ${style}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
  )
}
