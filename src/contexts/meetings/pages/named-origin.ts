import { type Html, html, nothing } from '#kit/html/html.ts'

/** The record that something comes from; without an address it has no page, or none for the reader. */
export type NamedOrigin = {
  readonly label: string
  readonly language: string
  readonly href?: string
  /** The article, where one is named. */
  readonly detail?: string
}

export const namedOrigin = ({ label, language, href, detail }: NamedOrigin): Html =>
  html`${
    href === undefined ? label : html`<a href="${href}"><bdi lang="${language}">${label}</bdi></a>`
  }${detail === undefined ? nothing : html`, ${detail}`}`
