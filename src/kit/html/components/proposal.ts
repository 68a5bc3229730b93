import { attribute } from './attribute.ts'

import { type Html, html, nothing } from '#kit/html/html.ts'

/** Something that was found, to be taken or left, with what can be corrected of it. */
export const proposal = ({
  id,
  title,
  take,
  where,
  fields,
}: {
  readonly id: string
  readonly title: string
  readonly take: boolean
  /** A link to where it was found; undefined for what a person adds. */
  readonly where?: { readonly label: string; readonly href: string } | undefined
  readonly fields: Html
}): Html =>
  html`<fieldset class="proposal" id="${id}">
    <legend class="visually-hidden">${title}</legend>
    <div class="proposal-head">
      <div class="choice">
        <input
          type="checkbox"
          id="${id}-take"
          name="${id}-take"
          value="yes"
          ${attribute('checked', take)}
        />
        <label for="${id}-take"><bdi>${title}</bdi></label>
      </div>
      ${where === undefined ? nothing : html`<a class="proposal-where" href="${where.href}">${where.label}</a>`}
    </div>
    <div class="proposal-fields">${fields}</div>
  </fieldset>`
