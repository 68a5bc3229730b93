import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

/** The first page after a mailed link: what this place is, and a password for the next time. */
export const welcomePage = ({
  say,
  name,
  refusal,
}: {
  say: AccessWords
  name: string
  refusal: 'password-is-too-short' | 'password-is-the-address' | undefined
}): Html =>
  html`<section class="narrow">
    <h1>${say('welcome.title')}</h1>
    <p class="lead">${say('welcome.lead', { name })}</p>
    <ul class="plain stack">
      <li>${say('welcome.private')}</li>
      <li>${say('welcome.joint')}</li>
      <li>${say('welcome.programme')}</li>
    </ul>
    ${refusal ? html`<p class="notice" role="alert">${say(`welcome.refused.${refusal}`)}</p>` : nothing}
    <form method="post" class="stack ruled">
      <p class="field">
        <label for="password">${say('welcome.choose')}</label>
        <span class="hint" id="password-hint">${say('welcome.hint')}</span>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="new-password"
          minlength="12"
          required
          aria-describedby="password-hint"
        />
      </p>
      <p><button class="button primary" type="submit">${say('welcome.submit')}</button></p>
      <p><a href="/desk">${say('welcome.skip')}</a></p>
    </form>
  </section>`
