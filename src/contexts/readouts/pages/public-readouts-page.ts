import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { facingPages } from '#kit/html/components/facing-pages.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import type { ReadoutWords } from '../messages/words.ts'

export type ShownText = {
  readonly language: Language
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** One side's readout as somebody reads it. */
export type ShownReadout = {
  readonly text: ShownText
  /** Where the reader is given a translation. */
  readonly original?: ShownText
  readonly note?: string
}

export type FacingSide = {
  readonly name: string
  readonly accent: 'a' | 'b'
  readonly day: string
  readonly readout?: ShownReadout
}

const paragraphs = ({ language, paragraphs: all }: ShownText): Html =>
  html`<div class="stack prose" lang="${language}" dir="auto">
    ${all.map((paragraph) => html`<p>${paragraph}</p>`)}
  </div>`

const readoutPart = (say: ReadoutWords, { text, original, note }: ShownReadout): Html =>
  html`<h3 lang="${text.language}">${text.title}</h3>
    ${note === undefined ? nothing : marginNote({ text: note })} ${paragraphs(text)}
    ${
      original === undefined
        ? nothing
        : disclosure({
            summary: `${say('public.original')}: ${say(`language.${original.language}`)}`,
            body: html`<h4 lang="${original.language}">${original.title}</h4>
              ${paragraphs(original)}`,
          })
    }`

const facing = (say: ReadoutWords, { name, accent, day, readout }: FacingSide) => ({
  title: name,
  subtitle: day,
  accent,
  body:
    readout === undefined
      ? html`<p class="soft">${say('public.none-of-side')}</p>`
      : html`<div class="stack">${readoutPart(say, readout)}</div>`,
})

/** What both sides say of one meeting, next to each other; no side’s title stands above both. */
export const publicReadoutPage = ({
  say,
  listHref,
  sides: [own, other],
}: {
  readonly say: ReadoutWords
  readonly listHref: string
  readonly sides: readonly [FacingSide, FacingSide]
}): Html =>
  html`<div class="stack-wide">
    ${pageHead({ above: { label: say('public.title'), href: listHref }, title: say('public.one') })}
    ${facingPages({ own: facing(say, own), other: facing(say, other) })}
  </div>`

export type ListedReadout = {
  readonly title: string
  readonly language: Language
  readonly href: string
  readonly of: string
}

/** Every readout that stands before the public, the newest first. */
export const publicReadoutsPage = ({
  say,
  readouts,
  feedHref,
}: {
  readonly say: ReadoutWords
  readonly readouts: readonly ListedReadout[]
  readonly feedHref: string
}): Html =>
  html`<div class="stack-wide">
    ${pageHead({ title: say('public.title'), lede: say('public.lede') })}
    ${
      readouts.length === 0
        ? emptyState({ title: say('public.none.title'), text: say('public.none') })
        : html`<div>
            <ul class="notes">
              ${readouts.map(
                ({ title, language, href, of }) =>
                  html`<li>
                    <h2><a href="${href}" lang="${language}">${title}</a></h2>
                    <p class="soft">${of}</p>
                  </li>`,
              )}
            </ul>
          </div>`
    }
    <p><a href="${feedHref}">${say('public.feed')}</a></p>
  </div>`
