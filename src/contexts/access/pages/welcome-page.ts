import { button, buttonLink } from '#kit/html/components/button.ts'
import { textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

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
  html`<section class="stack-wide">
    ${pageHead({ title: say('welcome.title'), lede: say('welcome.lead', { name }) })}
    <ul class="prose stack">
      <li>${say('welcome.private')}</li>
      <li>${say('welcome.joint')}</li>
      <li>${say('welcome.programme')}</li>
    </ul>
    <form method="post" class="stack">
      ${textField({
        name: 'password',
        kind: 'password',
        label: say('welcome.choose'),
        hint: say('welcome.hint'),
        error: refusal && say(`welcome.refused.${refusal}`),
        autocomplete: 'new-password',
        required: true,
      })}
      <p class="actions">
        ${button({ label: say('welcome.submit'), kind: 'filled' })}
        ${buttonLink({ label: say('welcome.skip'), href: '/desk', kind: 'quiet' })}
      </p>
    </form>
  </section>`
