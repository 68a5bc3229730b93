import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

export type InvitationView = {
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
  readonly offers: readonly Choice[]
  readonly fallbacks: readonly Choice[]
  /** How many may come along. */
  readonly most: number
  readonly values: Readonly<
    Record<'answer' | 'companions' | 'names' | 'ifMoved' | 'needs' | 'note', string>
  >
  readonly refused?: string
}

const companions = ({ say, most, values }: InvitationView): Html =>
  most === 0
    ? nothing
    : html`${textField({
        name: 'companions',
        kind: 'number',
        label: say('answer.companions'),
        hint: say('answer.companions.hint', { most }),
        value: values.companions,
        width: 'short',
        min: 0,
        max: most,
      })}
      ${textField({
        name: 'names',
        label: say('answer.names'),
        hint: say('answer.names.hint'),
        value: values.names,
      })}`

const form = (view: InvitationView): Html => {
  const { say, action, offers, fallbacks, values, until, answered } = view
  return html`<section class="stack">
    <h2>${say(answered === undefined ? 'invitation.reply' : 'invitation.change')}</h2>
    <p class="soft">${until}</p>
    <form method="post" action="${action}" class="stack">
      ${choiceField({
        name: 'answer',
        label: say('answer.answer'),
        chosen: [values.answer],
        choices: [
          ...offers.map(({ value, label }) => ({ value: `accepted ${value}`, label })),
          { value: 'declined', label: say('answer.declined') },
        ],
      })}
      ${companions(view)}
      ${choiceField({
        name: 'if-moved',
        label: say('answer.if-moved'),
        chosen: [values.ifMoved],
        choices: fallbacks,
      })}
      ${disclosure({
        summary: say('answer.more'),
        open: values.needs !== '' || values.note !== '',
        body: html`${textField({ name: 'needs', label: say('answer.needs'), value: values.needs })}
        ${textAreaField({ name: 'note', label: say('answer.note'), value: values.note, rows: 3 })}`,
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
