import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SeriesWords } from '../messages/series-words.ts'
import type { MeetingWords } from '../messages/words.ts'

/** A series as the list shows it, in finished words. */
export type ListedSeries = {
  readonly name: string
  readonly language: string
  readonly href: string
  readonly kind: string
  readonly last: string
  readonly next: string
  readonly programme: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

export type SeriesListView = {
  readonly say: MeetingWords
  readonly saySeries: SeriesWords
  readonly above: { readonly label: string; readonly href: string }
  readonly series: readonly ListedSeries[]
  readonly addHref: string
  readonly mayEdit: boolean
}

/** The mechanisms whose meetings are numbered, and where each stands. */
export const seriesListPage = (view: SeriesListView): Html => {
  const { say, saySeries, above, series, addHref, mayEdit } = view
  const add = mayEdit
    ? buttonLink({ label: saySeries('add'), href: addHref, kind: 'filled' })
    : nothing
  return html`${pageHead({
    above,
    title: saySeries('title'),
    lede: saySeries('lede'),
    actions: add,
  })}
  ${
    series.length === 0
      ? emptyState({ title: saySeries('none.title'), text: saySeries('none.text') })
      : dataTable({
          id: 'series',
          caption: saySeries('title'),
          isNamedAbove: true,
          columns: [
            { label: saySeries('column.name') },
            { label: saySeries('column.kind') },
            { label: saySeries('column.last') },
            { label: saySeries('column.next') },
            { label: saySeries('fact.programme') },
          ],
          rows: series.map((one) => ({
            cells: [
              html`<a href="${one.href}"><bdi lang="${one.language}">${one.name}</bdi></a>
                ${one.isPrivate ? tag({ label: say('private') }) : nothing}
                ${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
              one.kind,
              one.last,
              one.next,
              one.programme,
            ],
          })),
        })
  }`
}
