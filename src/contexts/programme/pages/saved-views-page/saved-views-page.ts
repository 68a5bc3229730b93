import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Choice, choiceField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { savedViewsRoute } from '../../http/programme-routes.ts'
import type { ViewWords } from '../../messages/view-words.ts'

/** A saved view in finished words. */
export type SavedViewEntry = {
  readonly id: string
  readonly name: string
  readonly href: string
  /** What it asks for, and who sees it. */
  readonly asks: string
  readonly readers: string
  /** Where it is renamed or removed, for those who may. */
  readonly changeHref: string | undefined
}

export type SavedViewsView = {
  readonly say: ViewWords
  readonly above: { readonly label: string; readonly href: string }
  readonly did:
    | {
        readonly text: string
        /** The way back, as a form of one button. */
        readonly undo:
          { readonly href: string; readonly act: string; readonly name: string } | undefined
      }
    | undefined
  readonly error: { readonly text: string; readonly name: string } | undefined
  readonly page: string
  readonly search: string
  /** What is about to be kept, in words. */
  readonly asks: string
  readonly readers: readonly Choice[]
  readonly entries: readonly SavedViewEntry[]
}

const undoForm = (say: ViewWords, { undo }: NonNullable<SavedViewsView['did']>): Html =>
  undo === undefined
    ? nothing
    : html`<form method="post" action="${undo.href}">
        <input type="hidden" name="name" value="${undo.name}" />
        ${button({ label: say('views.undo'), name: 'act', value: undo.act })}
      </form>`

const nameField = (
  say: ViewWords,
  { id, value, error }: { id: string; value: string; error?: string | undefined },
): Html =>
  textField({
    name: 'name',
    id,
    label: say('views.name'),
    value,
    width: 'medium',
    ...(error === undefined ? {} : { error }),
  })

const entry = (say: ViewWords, view: SavedViewEntry): Html =>
  html`<li class="event-row saved-view">
    <p class="event-row-date">${view.readers}</p>
    <div>
      <h2>
        <a href="${view.href}"><bdi>${view.name}</bdi></a>
      </h2>
      <p class="soft"><bdi>${view.asks}</bdi></p>
    </div>
    ${
      view.changeHref === undefined
        ? nothing
        : disclosure({
            summary: html`${say('views.change')}<span class="visually-hidden">
                “${view.name}”</span
              >`,
            body: html`<form method="post" action="${view.changeHref}" class="stack" novalidate>
              ${nameField(say, { id: `name-${view.id}`, value: view.name })}
              <div class="actions">
                ${button({ label: say('views.rename'), name: 'act', value: 'rename' })}
                ${button({ label: say('views.remove'), kind: 'quiet', name: 'act', value: 'remove' })}
              </div>
            </form>`,
          })
    }
  </li>`

const keepForm = (view: SavedViewsView): Html => {
  const { say, error } = view
  return html`<form
    method="post"
    action="${savedViewsRoute.href({})}"
    class="leaf stack"
    id="keep"
    novalidate
  >
    <input type="hidden" name="page" value="${view.page}" />
    <input type="hidden" name="search" value="${view.search}" />
    <h2>${say('views.keep')}</h2>
    <p class="soft"><bdi>${view.asks}</bdi></p>
    ${nameField(say, { id: 'name', value: error?.name ?? '', error: error?.text })}
    ${choiceField({
      name: 'readers',
      label: say('views.readers'),
      choices: view.readers,
      chosen: ['member'],
    })}
    <div class="actions">${button({ label: say('views.keep.submit'), kind: 'filled' })}</div>
  </form>`
}

/** The views that were given a name, and the one that is about to be. */
export const savedViewsPage = (view: SavedViewsView): Html => {
  const { say, above, did, error, entries } = view
  const errors = error === undefined ? [] : [{ fieldId: 'name', text: error.text }]
  return html`${did && flashMessage({ text: did.text, action: undoForm(say, did) })}
  ${pageHead({ title: say('views.title'), lede: say('views.lede'), above })}
  ${formErrorSummary({ title: say('views.error'), errors })}
  ${
    entries.length === 0
      ? emptyState({ title: say('views.empty'), text: say('views.empty.hint') })
      : html`<ul class="event-rows">
          ${entries.map((each) => entry(say, each))}
        </ul>`
  }
  ${keepForm(view)}`
}
