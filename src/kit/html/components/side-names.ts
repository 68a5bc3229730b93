import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

/** Which of the two accents a side wears. Both are equal; which is which is the relation's choice. */
export type SideAccent = 'a' | 'b'

export type SideName = {
  readonly name: string
  readonly accent: SideAccent
  /** The language of the name, when it is not the page's. */
  readonly language?: string
}

const sideName = ({ name, accent, language }: SideName): Html =>
  html`<span class="side-name side-${accent}" ${attribute('lang', language)}>${name}</span>`

/** The alternat: the reader's side first, the other facing it, the gutter between them. */
export const sideNames = ({
  own,
  other,
}: {
  readonly own: SideName
  readonly other: SideName
}): Html =>
  html`<span class="side-names"
    >${sideName(own)}<span class="gutter" aria-hidden="true"></span>${sideName(other)}</span
  >`
