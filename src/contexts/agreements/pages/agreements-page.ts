import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementWords } from '../messages/words.ts'

/** An agreement as the list shows it, in finished words. */
export type ListedAgreement = {
  readonly title: string
  /** The language of the title, when it is not the page's. */
  readonly titleLanguage?: string
  readonly href: string
  /** Its key and its parties. */
  readonly what: string
  readonly signed: string
  readonly inForce: string
  readonly stands: string
  readonly next: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

export type AgreementsPageView = {
  readonly say: AgreementWords
  readonly agreements: readonly ListedAgreement[]
  /** How many are on record, whatever day is asked for. */
  readonly recorded: number
  readonly action: string
  /** The day asked for, as a date field has it; '' for all that is on record. */
  readonly on: string
  readonly onError?: string
  readonly lede: string
  readonly links: {
    readonly add: string
    /** Where they are brought from a table, and taken out as one. */
    readonly tables: string
    /** All of them as a table, for who may only read. */
    readonly take: string
    readonly clear: string
  }
  readonly mayEdit: boolean
  readonly did?: string
}

const actions = ({ say, links, mayEdit, recorded }: AgreementsPageView): Html => {
  if (mayEdit) {
    return html`${buttonLink({ label: say('agreements.add'), href: links.add, kind: 'filled' })}
    ${buttonLink({ label: say('agreements.tables'), href: links.tables, kind: 'quiet' })}`
  }
  return recorded === 0
    ? nothing
    : buttonLink({ label: say('agreements.take'), href: links.take, kind: 'quiet' })
}

const table = ({ say, agreements }: AgreementsPageView): Html =>
  dataTable({
    id: 'agreements',
    caption: say('agreements.caption'),
    columns: [
      { label: say('column.agreement') },
      { label: say('column.signed') },
      { label: say('column.in-force') },
      { label: say('column.stands') },
      { label: say('column.next') },
    ],
    rows: agreements.map((one) => ({
      cells: [
        html`<a href="${one.href}"><bdi lang="${one.titleLanguage ?? ''}">${one.title}</bdi></a
          >${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}<br /><span
            class="soft"
            >${one.what}${one.isPrivate ? ` · ${say('private')}` : ''}</span
          >`,
        one.signed,
        one.inForce,
        one.stands,
        one.next,
      ],
    })),
  })

const asOf = ({ say, action, on, onError, links }: AgreementsPageView): Html =>
  html`<form method="get" action="${action}" class="actions">
    ${textField({
      name: 'on',
      label: say('agreements.on'),
      kind: 'date',
      value: on,
      width: 'medium',
      error: onError,
    })}
    ${button({ label: say('agreements.on.submit') })}
    ${on === '' ? nothing : buttonLink({ label: say('agreements.on.clear'), href: links.clear, kind: 'quiet' })}
  </form>`

const listed = (view: AgreementsPageView): Html => {
  const { say, agreements, recorded, links, mayEdit } = view
  if (agreements.length > 0) return table(view)
  return recorded > 0
    ? emptyState({ title: say('agreements.none-then.title'), text: say('agreements.none-then') })
    : emptyState({
        title: say('agreements.none.title'),
        text: say('agreements.none'),
        ...(mayEdit && {
          action: buttonLink({ label: say('agreements.add'), href: links.add }),
        }),
      })
}

/** The agreements on record, or those in force on a day. */
export const agreementsPage = (view: AgreementsPageView): Html => {
  const { say, did, lede, recorded } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({ title: say('agreements.title'), lede, actions: actions(view) })}
    <div class="stack-wide">${recorded === 0 ? nothing : asOf(view)} ${listed(view)}</div>`
}
