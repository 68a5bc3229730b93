import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

export type ConfirmPageView = {
  readonly say: RegistrationWords
  readonly title: string
  readonly when: string
  /** What is kept and for how long, or that it is not any more. */
  readonly standing: string
  /** Where to confirm; undefined once the seats are given back. */
  readonly action?: string
  readonly registerHref: string
}

/** Where whoever opens the link of the mail confirms; opening it alone, as mail scanners do, does not. */
export const confirmPage = (view: ConfirmPageView): Html => {
  const { say, title, when, standing, action, registerHref } = view
  return html`<article class="stack-wide">
    <header class="stack">
      <h1>${say('confirm.title')}: ${title}</h1>
      <p class="lede">${when}</p>
      <p>${standing}</p>
    </header>
    ${
      action === undefined
        ? html`<p class="actions">
            ${buttonLink({ label: say('confirm.again'), href: registerHref })}
          </p>`
        : html`<form method="post" action="${action}" class="actions">
            ${button({ label: say('confirm.submit'), kind: 'filled' })}
          </form>`
    }
  </article>`
}
