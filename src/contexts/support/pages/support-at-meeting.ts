import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SupportWords } from '../messages/words.ts'

export type SupportAtMeetingView = {
  readonly say: SupportWords
  readonly lines: readonly {
    readonly title: string
    readonly href: string
    readonly state: string
    /** Whose act it is, and who recorded it where that is another. */
    readonly said: string
    readonly isPrivate: boolean
  }[]
  /** Recording more; absent for those who only read. */
  readonly addHref?: string
}

/** On the page of a meeting: support that was asked, offered or stated there. */
export const supportAtMeetingPart = ({ say, lines, addHref }: SupportAtMeetingView): Html =>
  html`<section class="stack" aria-labelledby="support-title">
    <h2 id="support-title">${say('support.title')}</h2>
    ${
      lines.length === 0
        ? html`<p class="soft">${say('at-meeting.none')}</p>`
        : html`<ul class="notes">
            ${lines.map(
              (line) =>
                html`<li>
                  <p>
                    <a href="${line.href}">${line.title}</a>
                    ${line.isPrivate ? tag({ label: say('private') }) : nothing}
                  </p>
                  <p class="soft">${line.state} · ${line.said}</p>
                </li>`,
            )}
          </ul>`
    }
    ${addHref === undefined ? nothing : html`<p><a href="${addHref}">${say('at-meeting.add')}</a></p>`}
  </section>`
