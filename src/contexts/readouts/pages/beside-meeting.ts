import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ReadoutWords } from '../messages/words.ts'

/** A record by its name; without an address it has no page of its own. */
export type NamedRecord = { readonly label: string; readonly href?: string }

export type BesideMeetingView = {
  readonly say: ReadoutWords
  readonly records: readonly NamedRecord[]
  readonly sources: readonly NamedRecord[]
  readonly readouts: readonly NamedRecord[]
}

const list = (records: readonly NamedRecord[]): Html =>
  html`<ul class="named-records">
    ${records.map(
      ({ label, href }) =>
        html`<li>${href === undefined ? label : html`<a href="${href}">${label}</a>`}</li>`,
    )}
  </ul>`

/** On the page of a meeting: what it was about, and the texts that it was captured from. */
export const besideMeetingPart = ({ say, records, sources, readouts }: BesideMeetingView): Html =>
  html`${
      records.length === 0
        ? nothing
        : html`<section class="stack" aria-labelledby="about-title">
            <h2 id="about-title">${say('beside.about')}</h2>
            ${list(records)}
          </section>`
    }${
      sources.length === 0
        ? nothing
        : html`<section class="stack" aria-labelledby="texts-title">
            <h2 id="texts-title">${say('beside.texts')}</h2>
            ${list(sources)}
          </section>`
    }
    <section class="stack" aria-labelledby="readouts-title">
      <h2 id="readouts-title">${say('beside.readouts')}</h2>
      ${list(readouts)}
    </section>`
