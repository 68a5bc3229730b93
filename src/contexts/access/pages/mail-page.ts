import { buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { framedDocument } from '#kit/html/components/framed-document.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

/** One mail as its reader would see it; words and dates are finished. */
export type MailView = {
  readonly say: AccessWords
  readonly outboxHref: string
  readonly subject: string
  readonly language: string
  readonly recipient: string
  readonly written: string
  readonly purpose: string
  readonly state: string
  readonly languageName: string
  readonly messageId: string
  /** The mail that this one follows: its Message-ID. */
  readonly follows: string | null
  readonly calendars: readonly { readonly label: string; readonly href: string }[]
  readonly text: string
  /** Where the HTML of the mail is; null when it has none. */
  readonly htmlHref: string | null
  /** Said instead of the mail, when it was emptied. */
  readonly emptied: string | null
}

const downloads = (calendars: MailView['calendars']): Html =>
  html`<ul class="stack">
    ${calendars.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
  </ul>`

/** What its reader sees above a mail. */
const envelope = ({ say, recipient, written, calendars }: MailView): Html =>
  definitionList({
    items: [
      ...(recipient === ''
        ? []
        : [{ term: say('outbox.recipient'), description: html`<bdi>${recipient}</bdi>` }]),
      { term: say('outbox.written'), description: written },
      ...(calendars.length === 0
        ? []
        : [{ term: say('outbox.calendars'), description: downloads(calendars) }]),
    ],
  })

/** What its reader does not see. */
const particulars = ({ say, follows, ...view }: MailView): Html =>
  definitionList({
    items: [
      { term: say('outbox.purpose'), description: view.purpose },
      { term: say('outbox.state'), description: view.state },
      { term: say('outbox.language'), description: view.languageName },
      { term: say('outbox.message-id'), description: html`<bdi>${view.messageId}</bdi>` },
      ...(follows === null
        ? []
        : [{ term: say('outbox.follows'), description: html`<bdi>${follows}</bdi>` }]),
    ],
  })

const body = ({ say, htmlHref, text, language }: MailView): Html => {
  const words = plainText({ text, language })
  if (htmlHref === null) return html`<div class="leaf">${words}</div>`
  return html`${framedDocument({ href: htmlHref, title: say('outbox.html') })}
    <p class="actions">
      ${buttonLink({ label: say('outbox.html.alone'), href: htmlHref, kind: 'quiet' })}
    </p>
    ${disclosure({
      summary: say('outbox.text'),
      body: html`<div class="leaf">${words}</div>`,
    })}`
}

/** One mail of the outbox: what stands above it, and the mail itself. */
export const mailPage = (view: MailView): Html =>
  html`<article class="stack-wide">
    ${pageHead({
      title: html`<span lang="${view.language}">${view.subject}</span>`,
      above: { label: view.say('outbox.back'), href: view.outboxHref },
    })}
    ${envelope(view)}
    <div class="stack">
      ${view.emptied === null ? body(view) : marginNote({ text: view.emptied })}
    </div>
    ${particulars(view)}
  </article>`
