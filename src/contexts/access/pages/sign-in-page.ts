import { button } from '#kit/html/components/button.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

type Refusal =
  'address-or-password-is-wrong' | 'link-is-used-or-expired' | 'account-is-a-member-of-nothing'

const passwordForm = (say: AccessWords, email: string): Html =>
  html`<form method="post" action="/sign-in" class="stack">
    ${textField({
      name: 'email',
      kind: 'email',
      label: say('sign-in.email'),
      value: email,
      autocomplete: 'username',
      required: true,
    })}
    ${textField({
      name: 'password',
      kind: 'password',
      label: say('sign-in.password'),
      autocomplete: 'current-password',
      required: true,
    })}
    <p class="actions">${button({ label: say('sign-in.submit'), kind: 'filled' })}</p>
  </form>`

const linkForm = (say: AccessWords): Html =>
  html`<form method="post" action="/sign-in/link" class="stack">
    <h2>${say('sign-in.link.lead')}</h2>
    ${textField({
      name: 'email',
      id: 'link-email',
      kind: 'email',
      label: say('sign-in.email'),
      autocomplete: 'username',
      required: true,
    })}
    <p class="actions">${button({ label: say('sign-in.link.submit') })}</p>
  </form>`

export const signInPage = ({
  say,
  email,
  refusal,
  operator,
}: {
  say: AccessWords
  email: string
  refusal: Refusal | undefined
  operator: string | undefined
}): Html =>
  html`<section class="stack-wide">
    ${pageHead({ title: say('sign-in.title'), lede: say('sign-in.lead') })}
    ${refusal ? flashMessage({ text: say(`sign-in.refused.${refusal}`), kind: 'problem' }) : nothing}
    ${passwordForm(say, email)} ${linkForm(say)}
    <p class="soft prose">
      ${say('sign-in.operator', { operator: operator ?? say('sign-in.operator.unnamed') })}
    </p>
  </section>`

export const linkSentPage = ({ say, email }: { say: AccessWords; email: string }): Html =>
  html`<section class="stack-wide">
    ${pageHead({ title: say('link-sent.title'), lede: say('link-sent.body', { email }) })}
  </section>`

/** Answers on the address of the link itself, so that the form posts back to it. */
export const linkConfirmationPage = ({ say }: { say: AccessWords }): Html =>
  html`<section class="stack-wide">
    ${pageHead({ title: say('link.confirm.title'), lede: say('link.confirm.body') })}
    <form method="post">${button({ label: say('sign-in.submit'), kind: 'filled' })}</form>
  </section>`
