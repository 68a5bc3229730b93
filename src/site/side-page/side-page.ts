import type { SideRecordsRefusal } from '#contexts/access/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
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
  /** What goes with private events, and who still counts on one of them. */
  readonly kept: {
    readonly registers: number
    readonly registrations: number
    readonly eventsWithPeople: number
    readonly people: number
  }
  readonly hasErased: boolean
  readonly refusal: SideRecordsRefusal | undefined
}

const eraseForm = ({ say, side }: SidePage): Html =>
  html`<form method="post" action="${eraseSideRoute.path}" class="stack">
    ${textField({
      name: 'confirmation',
      label: say('side.erase.confirm', { side }),
      width: 'short',
      required: true,
    })}
    ${button({ label: say('side.erase.submit') })}
  </form>`

/** People who were promised something are told first: nothing is erased under them. */
const tellFirst = ({ say, kept }: SidePage): Html =>
  html`<p class="prose">
      ${say('side.erase.people', { people: kept.people, events: kept.eventsWithPeople })}
    </p>
    <p>
      ${buttonLink({ label: say('side.erase.people.look'), href: registrationRoutes.registers.path })}
    </p>`

const ownership = (view: SidePage): Html => {
  const { say, privateRecords, kept } = view
  return html`<section class="stack">
      <h2>${say('side.export.title')}</h2>
      <p class="prose">${say('side.export.text')}</p>
      <p>${buttonLink({ label: say('side.export.submit'), href: exportSideRoute.path })}</p>
    </section>
    <section class="stack">
      <h2>${say('side.erase.title')}</h2>
      <p class="prose">${say('side.erase.text', { count: privateRecords })}</p>
      ${
        kept.registers === 0
          ? nothing
          : html`<p class="prose">
              ${say('side.erase.registers', { registers: kept.registers, count: kept.registrations })}
            </p>`
      }
      ${kept.people === 0 ? eraseForm(view) : tellFirst(view)}
    </section>`
}

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
