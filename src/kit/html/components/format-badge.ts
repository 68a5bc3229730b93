import { formatMark, type MarkFormat } from './format-mark.ts'

import { html, type Html } from '#kit/html/html.ts'

/** A format said twice, by its mark and by its word. The note is the sentence below it. */
export const formatBadge = ({
  format,
  label,
  note,
}: {
  readonly format: MarkFormat
  readonly label: string
  readonly note?: string
}): Html =>
  html`<p class="format-badge">${formatMark({ format })}<span>${label}</span></p>
    ${note && html`<p class="format-note">${note}</p>`}`
