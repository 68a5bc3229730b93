import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'
import { type NamedOrigin, namedOrigin } from './named-origin.ts'

/** An undertaking on the page of what fulfils it, in finished words. */
export type FulfilledLine = {
  readonly text: string
  readonly language: string
  readonly href: string
  readonly whose: string
  readonly origin: NamedOrigin
  readonly said: string
  readonly stands: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

/** On the page of a record: what had been said would be done, and where, of which it is the deed. */
export const fulfilledHere = (say: MeetingWords, lines: readonly FulfilledLine[]): Html =>
  lines.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="fulfils-title">
        <h2 id="fulfils-title">${say('fulfils.title')}</h2>
        <ul class="notes">
          ${lines.map(
            (line) =>
              html`<li>
                <p>
                  <a href="${line.href}"><bdi lang="${line.language}">${line.text}</bdi></a>
                  ${line.isPrivate ? tag({ label: say('private') }) : nothing}
                  ${line.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
                </p>
                <p class="soft">
                  ${line.whose} · ${say('fact.origin')}: ${namedOrigin(line.origin)}, ${line.said} ·
                  ${line.stands}
                </p>
              </li>`,
          )}
        </ul>
      </section>`
