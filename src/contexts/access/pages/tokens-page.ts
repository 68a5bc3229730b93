import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { tokenDays, tokenScopes } from '../domain/token.ts'
import type { AccessWords } from '../messages/words.ts'

/** A token as the page lists it; its words are finished. */
export type TokenEntry = {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly used: string
  readonly ends: string
}

export type TokensPageView = {
  readonly say: AccessWords
  readonly action: string
  readonly descriptionHref: string
  readonly tokens: readonly TokenEntry[]
  readonly values: { readonly name: string; readonly scope: string; readonly days: string }
  readonly problem?: string | undefined
  /** The token just made: this one page shows it. */
  readonly made?: string
  readonly did?: string
}

const takeBack = ({ say, action }: TokensPageView, { id, name }: TokenEntry): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="act" value="revoke" />
    <input type="hidden" name="id" value="${id}" />
    ${button({ label: say('tokens.revoke', { name }), kind: 'quiet' })}
  </form>`

const listed = (view: TokensPageView): Html => {
  const { say, tokens } = view
  if (tokens.length === 0) {
    return emptyState({ title: say('tokens.none.title'), text: say('tokens.none') })
  }
  return dataTable({
    id: 'tokens',
    caption: say('tokens.list'),
    columns: (['name', 'scope', 'used', 'ends', 'revoke-column'] as const).map((column) => ({
      label: say(`tokens.${column}`),
    })),
    rows: tokens.map((token) => ({
      cells: [token.name, token.scope, token.used, token.ends, takeBack(view, token)],
    })),
  })
}

const form = ({ say, action, values, problem }: TokensPageView): Html =>
  html`<form method="post" action="${action}" class="stack">
    <h2>${say('tokens.new')}</h2>
    <input type="hidden" name="act" value="make" />
    ${textField({
      name: 'name',
      label: say('tokens.name'),
      hint: say('tokens.name.hint'),
      error: problem,
      value: values.name,
      required: true,
    })}
    ${choiceField({
      name: 'scope',
      label: say('tokens.scope'),
      chosen: [values.scope],
      choices: tokenScopes.map((scope) => ({
        value: scope,
        label: say(`tokens.scope.${scope}`),
        hint: say(`tokens.scope.${scope}.hint`),
      })),
    })}
    ${selectField({
      name: 'days',
      label: say('tokens.ends'),
      value: values.days,
      choices: tokenDays.map((days) => ({
        value: String(days),
        label: say('tokens.days', { days }),
      })),
    })}
    ${button({ label: say('tokens.make'), kind: 'filled' })}
  </form>`

/** The tokens of a member: those that hold, making one, taking one back. */
export const tokensPage = (view: TokensPageView): Html => {
  const { say, made, did, descriptionHref } = view
  return html`<section class="stack-wide">
    ${pageHead({ title: say('tokens.title'), lede: say('tokens.lede') })}
    ${did === undefined ? nothing : flashMessage({ text: did })}
    ${
      made === undefined
        ? nothing
        : html`<div class="stack">
            ${flashMessage({ text: say('tokens.made') })}
            <p><code class="secret">${made}</code></p>
          </div>`
    }
    ${listed(view)} ${form(view)}
    <p><a href="${descriptionHref}">${say('tokens.description')}</a></p>
  </section>`
}
