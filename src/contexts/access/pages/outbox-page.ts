import { type Html, html } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

type ShownMail = {
  readonly recipient: string
  readonly subject: string
  readonly body: string
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
  html`<section class="narrow">
    <h1>${say('outbox.title')}</h1>
    <p class="lead">${say('outbox.lead')}</p>
    ${mails.length === 0 ? html`<p class="empty">${say('outbox.empty')}</p>` : ''}
    ${mails.map(
      (mail) =>
        html`<article class="ruled">
          <h2>${mail.subject}</h2>
          <p class="soft">${say('outbox.to', { recipient: mail.recipient })}</p>
          <p>${mail.body.split('\n').map(line)}</p>
        </article>`,
    )}
  </section>`
