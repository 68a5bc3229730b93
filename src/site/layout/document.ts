import { assetUrl } from '#site/assets-manifest.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

/** The HTML document around a page: language, title, style sheets, fonts fetched early. */
export const documentOf = ({
  language,
  title,
  bodyClass,
  head = nothing,
  body,
}: {
  readonly language: string
  readonly title: string
  readonly bodyClass: string
  readonly head?: Html
  readonly body: Html
}): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171512" media="(prefers-color-scheme: dark)" />
        <link
          rel="preload"
          href="${assetUrl('roman.woff2')}"
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link
          rel="preload"
          href="${assetUrl('text.woff2')}"
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link rel="stylesheet" href="${assetUrl('public.css')}" />
        ${head}
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
      </head>
      <body class="${bodyClass}">
        ${body}
      </body>
    </html>`

/** The first stop of the keyboard: past the header, to what the page is about. */
export const skipLink = (label: string): Html =>
  html`<a class="skip-link" href="#main">${label}</a>`
