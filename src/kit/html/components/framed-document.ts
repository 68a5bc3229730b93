import { html, type Html } from '#kit/html/html.ts'

/**
 * A document of this site that was written elsewhere, such as the HTML of a mail, in a frame of its
 * own: no script runs in it, and its links open beside it. The page has to answer with `hasFrame`.
 */
export const framedDocument = ({
  href,
  title,
}: {
  readonly href: string
  readonly title: string
}): Html =>
  html`<iframe
    class="framed-document"
    src="${href}"
    title="${title}"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`
