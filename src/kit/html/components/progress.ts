import { html, type Html } from '#kit/html/html.ts'

/** How far something has come, in words first and as a bar below. */
export const progress = ({
  id,
  text,
  done,
  total,
}: {
  readonly id: string
  /** `3 of 12 events imported.` */
  readonly text: string
  readonly done: number
  readonly total: number
}): Html =>
  html` <div class="progress">
    <label for="${id}">${text}</label>
    <progress id="${id}" value="${done}" max="${total}"></progress>
  </div>`
