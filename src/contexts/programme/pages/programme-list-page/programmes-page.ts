import { buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { eventsRoute, newProgrammeRoute } from '../../http/programme-routes.ts'
import type { ProgrammeWords } from '../../messages/words.ts'

export type ProgrammeEntry = {
  readonly title: string
  readonly days: string
  readonly href: string
  readonly addHref: string
  readonly owner: string
  readonly events: string
  readonly plan: string
  readonly settling: string
  readonly illustrative: boolean
}

export type ProgrammesView = {
  readonly say: ProgrammeWords
  readonly programmes: readonly ProgrammeEntry[]
  readonly mayEdit: boolean
}

const entry = (one: ProgrammeEntry, { say, mayEdit }: ProgrammesView): Html =>
  html`<section class="leaf stack">
    <h2><a href="${one.href}">${one.title}</a></h2>
    <p class="soft">
      ${one.days} · ${one.owner} · ${one.events}
      ${one.illustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
    </p>
    <p>${one.plan}</p>
    <p class="soft">${one.settling}</p>
    ${
      mayEdit
        ? html`<div class="actions">
            ${buttonLink({ label: say('list.add'), href: one.addHref })}
          </div>`
        : nothing
    }
  </section>`

/** The years and seasons of a relation, each with the plan that its events inherit. */
export const programmesPage = (view: ProgrammesView): Html => {
  const { say, programmes, mayEdit } = view
  const add = buttonLink({
    label: say('programmes.add'),
    href: newProgrammeRoute.href({}),
    kind: 'filled',
  })
  const empty = emptyState({
    title: say('programmes.empty'),
    text: say('programmes.empty.hint'),
    ...(mayEdit ? { action: add } : {}),
  })
  return html`${pageHead({
    title: say('programmes.title'),
    lede: say('programmes.lede'),
    above: { label: say('events.title'), href: eventsRoute.href({}) },
    ...(mayEdit && programmes.length > 0 ? { actions: add } : {}),
  })}
  ${programmes.length === 0 ? empty : programmes.map((one) => entry(one, view))}`
}
