import { type Html, html } from '#kit/html/html.ts'

import type { Condition } from '../domain/assessment.ts'

// A ring that fills as a place decays; what is gone is crossed out, what is not known is dotted.
const shapes: Readonly<Record<Condition, Html>> = {
  good: html`<circle r="5" class="mark-ring" />`,
  fair: html`<circle r="5" class="mark-ring" /><path
      d="M0 0V-5A5 5 0 0 1 5 0Z"
      class="mark-fill"
    />`,
  poor: html`<circle r="5" class="mark-ring" /><path d="M0 -5A5 5 0 0 1 0 5Z" class="mark-fill" />`,
  'very-bad': html`<circle r="5.5" class="mark-fill" />`,
  destroyed: html`<circle r="5" class="mark-ring" /><path
      d="M-5 -5L5 5M-5 5L5 -5"
      class="mark-cross"
    />`,
  unknown: html`<circle r="4.5" class="mark-ring mark-dotted" />`,
}

/** The mark of a state around the origin, for use inside another drawing. */
export const conditionShape = (condition: Condition): Html =>
  html`<g class="condition condition-${condition}">${shapes[condition]}</g>`

/** A state as mark and word. */
export const conditionBadge = ({
  condition,
  label,
}: {
  readonly condition: Condition
  readonly label: string
}): Html =>
  html`<span class="condition-badge"
    ><svg class="condition-mark" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      ${conditionShape(condition)}</svg
    >${label}</span
  >`
