import { html, type Html } from '#kit/html/html.ts'

/** The hour that a page waits for, set large, with the city whose clocks say so. */
export const openingHour = ({
  time,
  city,
  until,
}: {
  readonly time: string
  readonly city: string
  /** How long that is from now, in words. */
  readonly until: string
}): Html =>
  html`<p class="opening-hour">
    <strong>${time}</strong>
    <span>${city}<br />${until}</span>
  </p>`
