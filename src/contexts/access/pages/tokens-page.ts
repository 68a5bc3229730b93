import { button } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
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

const entry = ({ say, action }: TokensPageView, token: TokenEntry): Html =>
  html`<li class="event-row saved-view">
    <p class="event-row-date">${token.scope}</p>
    <div>
      <h2><bdi>${token.name}</bdi></h2>
      <p class="soft">${say('tokens.fate', { ends: token.ends, used: token.used })}</p>
    </div>
    <form method="post" action="${action}">
      <input type="hidden" name="act" value="revoke" />
      <input type="hidden" name="id" value="${token.id}" />
      ${button({ label: say('tokens.revoke', { name: token.name }), kind: 'quiet' })}
    </form>
  </li>`

const listed = (view: TokensPageView): Html => {
  const { say, tokens } = view
  return tokens.length === 0
    ? emptyState({ title: say('tokens.none.title'), text: say('tokens.none') })
    : html`<ul class="event-rows">
        ${tokens.map((token) => entry(view, token))}
      </ul>`
}

const form = ({ say, action, values, problem }: TokensPageView): Html =>
  html`<form method="post" action="${action}" class="leaf stack" novalidate>
    <input type="hidden" name="act" value="make" />
    <h2>${say('tokens.new')}</h2>
    ${textField({
      name: 'name',
      label: say('tokens.name'),
      hint: say('tokens.name.hint'),
      error: problem,
      value: values.name,
      width: 'medium',
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

const justMade = (say: AccessWords, token: string): Html =>
  html`<div class="leaf stack" role="status">
    <p>${say('tokens.made')}</p>
    <p><code>${token}</code></p>
  </div>`

/** The tokens of a member: those that hold, making one, taking one back. */
export const tokensPage = (view: TokensPageView): Html => {
  const { say, made, did, problem, descriptionHref } = view
  const errors = problem === undefined ? [] : [{ fieldId: 'name', text: problem }]
  return html`${did && flashMessage({ text: did })}
    ${pageHead({ title: say('tokens.title'), lede: say('tokens.lede') })}
    ${formErrorSummary({ title: say('tokens.problem'), errors })}
    ${made === undefined ? nothing : justMade(say, made)} ${listed(view)} ${form(view)}
    <p><a href="${descriptionHref}">${say('tokens.description')}</a></p>`
}
