import { attribute } from '#kit/html/components/attribute.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { HeritageWords } from '../../messages/words.ts'
import type { PictureView } from './view.ts'

const picture = (say: HeritageWords, view: PictureView): Html => {
  const { thumbnail, page, width, height, caption, day, credit, id } = view
  return html`<figure class="picture" id="picture-${id}">
    <a href="${page}"
      ><img
        src="${thumbnail}"
        width="${width}"
        height="${height}"
        loading="lazy"
        alt="${say('photo.alt', { caption, day })}"
    /></a>
    <figcaption>
      <span>${caption}</span>
      <span class="soft">${day}${credit === '' ? nothing : ` · ${credit}`}</span>
    </figcaption>
  </figure>`
}

/** Pictures from one viewpoint side by side, the earliest first; then all the others. */
export const pictures = ({
  say,
  pairs,
  others,
}: {
  readonly say: HeritageWords
  readonly pairs: readonly {
    readonly viewpoint: string
    readonly pictures: readonly PictureView[]
  }[]
  readonly others: readonly PictureView[]
}): Html =>
  html`${pairs.map(
    ({ viewpoint, pictures: facing }) =>
      html`<section class="picture-pair">
        <h3>${say('site.pair', { viewpoint })}</h3>
        <div class="picture-row" ${attribute('data-count', String(facing.length))}>
          ${facing.map((one) => picture(say, one))}
        </div>
      </section>`,
  )}${
    others.length === 0
      ? nothing
      : html`<div class="picture-row">${others.map((one) => picture(say, one))}</div>`
  }`
