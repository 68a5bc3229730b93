import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

/** One filled button a view; everything else is outlined, or quiet like a link. */
export type ButtonKind = 'filled' | 'outlined' | 'quiet'

export const button = ({
  label,
  kind = 'outlined',
  name,
  value,
  form,
}: {
  readonly label: string
  readonly kind?: ButtonKind
  readonly name?: string
  readonly value?: string
  /** The id of the form it submits, when it stands outside. */
  readonly form?: string
}): Html =>
  html`<button
    class="button button-${kind}"
    ${attribute('name', name)}${attribute('value', value)}${attribute('form', form)}
  >
    ${label}
  </button>`

/** A link that looks like a button because following it begins a task. */
export const buttonLink = ({
  label,
  href,
  kind = 'outlined',
  describedBy,
}: {
  readonly label: string
  readonly href: string
  readonly kind?: ButtonKind
  /** The id of the title it belongs to, where several links on a page have the same words. */
  readonly describedBy?: string
}): Html =>
  html`<a class="button button-${kind}" href="${href}" ${attribute('aria-describedby', describedBy)}
    >${label}</a
  >`
