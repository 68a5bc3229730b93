import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

type ShownMail = {
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

// The one kind of link a mail carries stands on a line of its own.
const line = (text: string): Html =>
  /^https?:\/\/\S+$/.test(text) ? html`<a href="${text}">${text}</a><br />` : html`${text}<br />`

export const outboxPage = ({
  say,
  mails,
}: {
  say: AccessWords
  mails: readonly ShownMail[]
}): Html =>
  html`<section class="stack-wide">
    ${pageHead({ title: say('outbox.title'), lede: say('outbox.lead') })}
    ${
      mails.length === 0 &&
      emptyState({ title: say('outbox.empty.title'), text: say('outbox.empty') })
    }
    ${mails.map(
      (mail) =>
        html`<article class="leaf stack">
          <h2>${mail.subject}</h2>
          <p class="soft">${say('outbox.to', { recipient: mail.recipient })}</p>
          <p class="prose">${mail.text.split('\n').map(line)}</p>
        </article>`,
    )}
  </section>`
