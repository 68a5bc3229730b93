import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'

/** A meeting as the list shows it, in finished words. */
export type ListedMeeting = {
  readonly title: string
  readonly language: string
  readonly href: string
  readonly when: string
  readonly where: string
  readonly who: string
  readonly undertakings: number
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

export type MeetingsPageView = {
  readonly say: MeetingWords
  readonly next: readonly ListedMeeting[]
  readonly past: readonly ListedMeeting[]
  readonly addHref: string
  /** The series of meetings: where they are, and how that is called. */
  readonly series: { readonly label: string; readonly href: string }
  readonly mayEdit: boolean
}

const listed = (
  say: MeetingWords,
  {
    id,
    title,
    all,
  }: { readonly id: string; readonly title: string; readonly all: readonly ListedMeeting[] },
): Html =>
  all.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="${id}-title">
        <h2 id="${id}-title">${title}</h2>
        ${dataTable({
          id,
          caption: title,
          isNamedAbove: true,
          columns: [
            { label: say('column.meeting') },
            { label: say('column.when') },
            { label: say('column.where') },
            { label: say('column.who') },
            { label: say('column.undertakings'), numeric: true },
          ],
          rows: all.map((one) => ({
            cells: [
              html`<a href="${one.href}"><bdi lang="${one.language}">${one.title}</bdi></a>
                ${one.isPrivate ? tag({ label: say('private') }) : nothing}
                ${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
              one.when,
              one.where,
              one.who,
              one.undertakings,
            ],
          })),
        })}
      </section>`

/** The meetings on record: those to come, then those that were. */
export const meetingsPage = (view: MeetingsPageView): Html => {
  const { say, next, past, addHref, series, mayEdit } = view
  const actions = html`${
    mayEdit ? buttonLink({ label: say('meetings.add'), href: addHref, kind: 'filled' }) : nothing
  }
  ${buttonLink(series)}`
  return html`${pageHead({ title: say('meetings.title'), lede: say('meetings.lede'), actions })}
    <div class="stack-wide">
      ${
        next.length + past.length === 0
          ? emptyState({ title: say('meetings.none.title'), text: say('meetings.none') })
          : nothing
      }
      ${listed(say, { id: 'next', title: say('meetings.next'), all: next })}
      ${listed(say, { id: 'past', title: say('meetings.past'), all: past })}
    </div>`
}
