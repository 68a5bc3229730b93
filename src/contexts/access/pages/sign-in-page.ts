import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

type Refusal =
  'address-or-password-is-wrong' | 'link-is-used-or-expired' | 'account-is-a-member-of-nothing'

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
  html`<section class="narrow">
    <h1>${say('sign-in.title')}</h1>
    <p class="lead">${say('sign-in.lead')}</p>
    ${refusal ? html`<p class="notice" role="alert">${say(`sign-in.refused.${refusal}`)}</p>` : nothing}
    <form method="post" action="/sign-in" class="stack">
      <p class="field">
        <label for="email">${say('sign-in.email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          required
          value="${email}"
        />
      </p>
      <p class="field">
        <label for="password">${say('sign-in.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
      </p>
      <p><button class="button primary" type="submit">${say('sign-in.submit')}</button></p>
    </form>
    <form method="post" action="/sign-in/link" class="stack ruled">
      <h2>${say('sign-in.link.lead')}</h2>
      <p class="field">
        <label for="link-email">${say('sign-in.email')}</label>
        <input id="link-email" name="email" type="email" autocomplete="username" required />
      </p>
      <p><button class="button" type="submit">${say('sign-in.link.submit')}</button></p>
    </form>
    <p class="soft">
      ${say('sign-in.operator', { operator: operator ?? say('sign-in.operator.unnamed') })}
    </p>
  </section>`

export const linkSentPage = ({ say, email }: { say: AccessWords; email: string }): Html =>
  html`<section class="narrow">
    <h1>${say('link-sent.title')}</h1>
    <p class="lead">${say('link-sent.body', { email })}</p>
  </section>`

/** Answers on the address of the link itself, so that the form posts back to it. */
export const linkConfirmationPage = ({ say }: { say: AccessWords }): Html =>
  html`<section class="narrow">
    <h1>${say('link.confirm.title')}</h1>
    <p class="lead">${say('link.confirm.body')}</p>
    <form method="post">
      <button class="button primary" type="submit">${say('sign-in.submit')}</button>
    </form>
  </section>`
