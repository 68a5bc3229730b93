import type { SideRecordsRefusal } from '#contexts/access/contract.ts'
import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SiteWords } from '../messages/words.ts'
import { eraseSideRoute, exportSideRoute } from '../site-routes.ts'

type SidePage = {
  readonly say: SiteWords
  readonly side: string
  readonly members: readonly {
    readonly name: string
    readonly role: 'viewer' | 'editor' | 'head'
  }[]
  readonly isHead: boolean
  readonly privateRecords: number
  readonly hasErased: boolean
  readonly refusal: SideRecordsRefusal | undefined
}

const ownership = ({ say, side, privateRecords }: SidePage): Html =>
  html`<section class="stack">
      <h2>${say('side.export.title')}</h2>
      <p class="prose">${say('side.export.text')}</p>
      <p>${buttonLink({ label: say('side.export.submit'), href: exportSideRoute.path })}</p>
    </section>
    <section class="stack">
      <h2>${say('side.erase.title')}</h2>
      <p class="prose">${say('side.erase.text', { count: privateRecords })}</p>
      <form method="post" action="${eraseSideRoute.path}" class="stack">
        ${textField({
          name: 'confirmation',
          label: say('side.erase.confirm', { side }),
          width: 'short',
          required: true,
        })}
        ${button({ label: say('side.erase.submit') })}
      </form>
    </section>`

export const sidePage = (view: SidePage): Html => {
  const { say, members, refusal } = view
  return html`${pageHead({ title: say('side.title'), lede: say('side.lede') })}
    ${refusal ? flashMessage({ kind: 'problem', text: say(`side.refused.${refusal}`) }) : nothing}
    ${view.hasErased ? flashMessage({ text: say('side.erased') }) : nothing}
    <div class="stack-wide">
      ${dataTable({
        id: 'members',
        caption: say('side.members'),
        columns: [{ label: say('side.member') }, { label: say('side.role') }],
        rows: members.map(({ name, role }) => ({ cells: [name, say(`role.${role}`)] })),
      })}
      ${view.isHead ? ownership(view) : html`<p class="soft">${say('side.only-head')}</p>`}
    </div>`
}
