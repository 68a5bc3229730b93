import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SeriesWords } from '../messages/series-words.ts'
import type { MeetingWords } from '../messages/words.ts'

/** What rests on an agreement, in finished words: a series, or an executive programme. */
export type SetUpLine = {
  readonly label: string
  readonly language: string
  readonly href: string
  readonly what: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

/** On the page of an agreement: the commissions that it set up, and the programmes whose text it is. */
export const setUpHere = ({
  say,
  saySeries,
  lines,
}: {
  readonly say: MeetingWords
  readonly saySeries: SeriesWords
  readonly lines: readonly SetUpLine[]
}): Html =>
  html`<section class="stack" aria-labelledby="set-up-title">
    <h2 id="set-up-title">${saySeries('set-up.title')}</h2>
    <ul class="notes">
      ${lines.map(
        ({ label, language, href, what, isPrivate, isIllustrative }) =>
          html`<li>
            <p>
              <a href="${href}"><bdi lang="${language}">${label}</bdi></a>
              ${isPrivate ? tag({ label: say('private') }) : nothing}
              ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
            </p>
            <p class="soft">${what}</p>
          </li>`,
      )}
    </ul>
  </section>`
