import { qrCode } from '#kit/html/components/qr-code.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

/** What is shown at the door, on a screen or on paper: a code to scan, and to read aloud. */
export const ticket = ({
  say,
  code,
  party,
}: {
  readonly say: RegistrationWords
  readonly code: string
  readonly party: number
}): Html =>
  html`<section class="ticket" aria-labelledby="ticket">
    ${qrCode({ text: code, label: say('ticket.picture') })}
    <div class="stack">
      <h2 id="ticket">${say('ticket.title', { party })}</h2>
      <p class="ticket-code">${code}</p>
      <p class="soft">${say('ticket.hint')}</p>
    </div>
  </section>`
