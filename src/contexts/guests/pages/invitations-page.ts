import { button } from '#kit/html/components/button.ts'
import { choiceField } from '#kit/html/components/field.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

export type InvitationsView = {
  readonly say: GuestWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** Whom a letter would reach now. */
  readonly guests: readonly { readonly id: string; readonly label: string }[]
  /** Who has no address and is told otherwise. */
  readonly withoutAddress: readonly string[]
  /** The letter as the first of each language would read it. */
  readonly letters: readonly {
    readonly language: string
    readonly languageName: string
    readonly subject: string
    readonly text: string
  }[]
  /** Whether the register is open: before it is, nobody can be invited. */
  readonly isOpen: boolean
  readonly refused?: string
}

const letter = ({ language, languageName, subject, text }: InvitationsView['letters'][number]) =>
  disclosure({
    summary: languageName,
    open: true,
    body: html`<div class="leaf prose" lang="${language}">
      <p><strong>${subject}</strong></p>
      ${text
        .split('\n\n')
        .map(
          (paragraph) =>
            html`<p>
              ${paragraph
                .split('\n')
                .map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))}
            </p>`,
        )}
    </div>`,
  })

/** Who would be written to, and what, before anything is sent. */
export const invitationsPage = (view: InvitationsView): Html => {
  const { say, title, above, action, guests, withoutAddress, letters, isOpen, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: `${say('send.title')}: ${title}`, lede: say('send.lede') })}
    <div class="stack-wide">
      ${
        guests.length === 0
          ? emptyState({ title: say('send.nobody.title'), text: say('send.nobody') })
          : html`<form method="post" action="${action}" class="leaf stack">
              ${choiceField({
                name: 'guest',
                label: say('send.guests'),
                several: true,
                chosen: guests.map(({ id }) => id),
                choices: guests.map(({ id, label }) => ({ value: id, label })),
              })}
              <p class="actions">
                ${isOpen ? button({ label: say('send.submit', { count: guests.length }), kind: 'filled' }) : nothing}
              </p>
            </form>`
      }
      ${
        withoutAddress.length === 0
          ? nothing
          : html`<section class="prose">
              <h2>${say('send.without')}</h2>
              <p class="soft">${say('send.without.text')}</p>
              <ul>
                ${withoutAddress.map((name) => html`<li>${name}</li>`)}
              </ul>
            </section>`
      }
      ${
        letters.length === 0
          ? nothing
          : html`<section class="stack">
              <h2>${say('send.letter')}</h2>
              ${letters.map(letter)}
            </section>`
      }
    </div>`
}
