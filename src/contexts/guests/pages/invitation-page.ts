import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'
import {
  type AnswerChoices,
  attendanceField,
  companionFields,
  fallbackField,
  needsAndNoteFields,
} from './answer-fields.ts'

export type InvitationView = AnswerChoices & {
  readonly say: GuestWords
  readonly lead: string
  readonly title: string
  readonly when: string
  readonly place: string
  readonly eventHref: string
  readonly action: string
  readonly dataHref: string
  /** What was answered, in a sentence; undefined: nothing yet. */
  readonly answered?: string
  /** The page of the seats, once there are some: ticket, calendar, own data. */
  readonly seatsHref?: string
  /** Why no answer can be given any more. */
  readonly closed?: string
  /** Until when it can be given or changed. */
  readonly until: string
  readonly refused?: string
}

const form = (view: InvitationView): Html => {
  const { say, action, values, until, answered } = view
  return html`<section class="stack">
    <h2>${say(answered === undefined ? 'invitation.reply' : 'invitation.change')}</h2>
    <p class="soft">${until}</p>
    <form method="post" action="${action}" class="stack">
      ${attendanceField(say, view)}
      ${companionFields(say, view, { namesHint: say('answer.names.hint') })}
      ${fallbackField(say, view)}
      ${disclosure({
        summary: say('answer.more'),
        open: values.needs !== '' || values.note !== '',
        body: needsAndNoteFields(say, view),
      })}
      <p class="actions">
        ${button({ label: say('answer.submit'), kind: 'filled', name: 'act', value: 'answer' })}
      </p>
    </form>
  </section>`
}

const ownData = ({ say, action, dataHref }: InvitationView): Html =>
  html`<section class="stack">
    <h2>${say('invitation.data')}</h2>
    <p class="soft">${say('invitation.data.text')}</p>
    <form method="post" action="${action}" class="actions">
      ${buttonLink({ label: say('invitation.data.take'), href: dataHref })}
      ${button({ label: say('invitation.data.erase'), name: 'act', value: 'erase', kind: 'quiet' })}
    </form>
  </section>`

/** The invitation of one guest: what it is to, and the answer, which can be changed while there is time. */
export const invitationPage = (view: InvitationView): Html => {
  const { say, lead, title, when, place, eventHref, answered, seatsHref, closed, refused } = view
  return html`<article class="stack-wide">
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    <header class="stack">
      <p class="soft">${lead}</p>
      <h1>${title}</h1>
      <p class="lede">${when}${place === '' ? nothing : html`<br />${place}`}</p>
      <p><a href="${eventHref}">${say('invitation.event')}</a></p>
    </header>
    ${
      answered === undefined
        ? nothing
        : html`<section class="leaf stack">
            <p><strong>${answered}</strong></p>
            ${
              seatsHref === undefined
                ? nothing
                : html`<p class="actions">
                    ${buttonLink({ label: say('invitation.seats'), href: seatsHref })}
                  </p>`
            }
          </section>`
    }
    ${closed === undefined ? form(view) : html`<p>${closed}</p>`} ${ownData(view)}
  </article>`
}
