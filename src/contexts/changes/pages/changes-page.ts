import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { pager } from '#kit/html/components/pager.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'

export type ChangesView = {
  readonly say: ChangeWords
  readonly newHref: string
  readonly rows: readonly {
    readonly href: string
    readonly title: string
    readonly by: string
    readonly standing: string
  }[]
  /** Where the list begins; undefined at its beginning. */
  readonly latestHref: string | undefined
  /** Where it goes on; undefined at its end. */
  readonly earlierHref: string | undefined
}

const pages = ({ say, latestHref, earlierHref }: ChangesView): Html =>
  latestHref === undefined && earlierHref === undefined
    ? nothing
    : pager({
        label: say('changes.pages'),
        ...(latestHref !== undefined && {
          previous: { label: say('changes.latest'), href: latestHref },
        }),
        ...(earlierHref !== undefined && {
          next: { label: say('changes.earlier'), href: earlierHref },
        }),
      })

const list = ({ say, rows }: ChangesView): Html =>
  dataTable({
    id: 'changes',
    caption: say('changes.title'),
    isNamedAbove: true,
    columns: [
      { label: say('changes.what') },
      { label: say('changes.by') },
      { label: say('changes.standing') },
    ],
    rows: rows.map(({ href, title, by, standing }) => ({
      cells: [html`<a href="${href}">${title}</a>`, by, standing],
    })),
  })

/** Every change, the latest first. */
export const changesPage = (view: ChangesView): Html => {
  const { say, newHref, rows } = view
  const draft = buttonLink({ label: say('changes.new'), href: newHref, kind: 'filled' })
  return html`${pageHead({
    title: say('changes.title'),
    lede: say('changes.lede'),
    ...(rows.length === 0 ? {} : { actions: draft }),
  })}
  ${
    rows.length === 0
      ? emptyState({ title: say('changes.empty'), text: say('changes.empty.text'), action: draft })
      : html`${list(view)} ${pages(view)}`
  }`
}
