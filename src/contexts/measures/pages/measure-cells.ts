import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import type { MeasuresWords } from '../messages/words.ts'
import type { MeasureView } from './measure-in-words.ts'

/** What qualifies a measure, as tags: recommended, some regions only, prevails, illustrative. */
export const measureTags = (view: MeasureView, say: MeasuresWords): Html =>
  html`${view.qualities.map((label) => html` ${tag({ label })}`)}${
    view.illustrative ? html` ${illustrativeTag({ label: say('illustrative') })}` : nothing
  }`

/** Where a measure was read, as a link when the source has an address. */
export const sourceLink = ({ name, url }: MeasureView['source']): Html =>
  url === undefined
    ? html`<bdi>${name}</bdi>`
    : html`<a href="${url}" rel="noreferrer"><bdi>${name}</bdi></a>`

/** A measure's title as a link to its page. */
export const measureLink = ({ href, title, titleLanguage }: MeasureView): Html =>
  html`<a href="${href}" lang="${titleLanguage}"><bdi>${title}</bdi></a>`
