import { html, type Html } from '#kit/html/html.ts'

// What ends a sentence behind an address does not belong to it.
const addressPattern = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/

/** A text as it was written, line by line; addresses in it are links. */
export const plainText = ({
  text,
  language,
}: {
  readonly text: string
  readonly language: string
}): Html => {
  const parts = text.split(addressPattern)
  const shown = parts.map((part, index) =>
    index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`,
  )
  return html`<div class="plain-text" lang="${language}">${shown}</div>`
}
