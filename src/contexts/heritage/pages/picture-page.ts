import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { HeritageWords } from '../messages/words.ts'

type Link = { readonly label: string; readonly href: string }

export type PicturePageView = {
  readonly say: HeritageWords
  readonly title: string
  readonly lede: string
  readonly above: Link
  readonly full: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** What a viewer that zooms reads first. */
  readonly information: string
  readonly manifest: string
  readonly before?: Link
  readonly after?: Link
}

const neighbours = ({ say, before, after }: PicturePageView): Html =>
  before === undefined && after === undefined
    ? nothing
    : html`<nav class="picture-neighbours" aria-label="${say('site.photographs')}">
        ${before === undefined ? nothing : html`<a rel="prev" href="${before.href}">${before.label}</a>`}
        ${after === undefined ? nothing : html`<a rel="next" href="${after.href}">${after.label}</a>`}
      </nav>`

/** One picture as large as the page, to be looked at closely: by a script when one asks for it, else as a file. */
export const picturePage = (view: PicturePageView): Html => {
  const { say, title, lede, above, full, width, height, alt, information, manifest } = view
  return html`<div class="stack-wide">
    ${pageHead({ above, title, lede })}
    <figure
      class="picture picture-whole"
      data-zoom="${information}"
      data-words="${JSON.stringify({
        open: say('zoom.open'),
        closer: say('zoom.closer'),
        farther: say('zoom.farther'),
        whole: say('zoom.whole'),
        failed: say('zoom.failed'),
      })}"
    >
      <a href="${full}"><img src="${full}" width="${width}" height="${height}" alt="${alt}" /></a>
      <figcaption>
        <p class="zoom-hint soft">${say('zoom.hint')}</p>
        <p><a href="${manifest}" type="application/ld+json">${say('zoom.manifest')}</a></p>
      </figcaption>
    </figure>
    ${neighbours(view)}
  </div>`
}
