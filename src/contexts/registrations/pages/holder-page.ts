import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { choiceField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RegistrationState } from '../domain/registration.ts'
import type { RegistrationWords } from '../messages/words.ts'
import { contactGrounds, type ContactWords, telephoneField } from './contact-fields.ts'
import { ticket } from './ticket.ts'

export type EventShown = { readonly title: string; readonly when: string; readonly href: string }

export type HolderPageView = {
  readonly say: RegistrationWords
  readonly standing: string
  readonly state: RegistrationState
  readonly isErased: boolean
  readonly name: string
  readonly party: number
  readonly attending: string
  /** Undefined when the event is not before the public any more. */
  readonly event?: EventShown
  /** Whether and until when one may attend otherwise; undefined where there is no other way. */
  readonly switching?: {
    readonly text: string
    /** Undefined while one cannot. */
    readonly submit?: string
    /** Where to register anew, once it is too late to switch and there is room. */
    readonly anew?: { readonly label: string; readonly href: string }
  }
  /** Where to confirm; undefined once that was done, or never asked. */
  readonly toConfirm?: string
  /** Whether a mail comes before the event; undefined where none ever does. */
  readonly reminders?: boolean
  /** What a change asks of the holder, and what becomes of who does not answer; undefined: nothing. */
  readonly question?: {
    readonly text: string
    readonly choices: readonly { readonly value: string; readonly label: string }[]
    readonly chosen: string
  }
  /** What asks for a telephone number, and the one that was left; undefined: nothing does. */
  readonly contact?: ContactWords & { readonly telephone: string }
  readonly action: string
  readonly dataHref: string
  /** Undefined for whoever comes to no door. */
  readonly ticketCode?: string
  /** Undefined for whoever is not seated online. */
  readonly joinHref?: string
  /** Undefined while there is nothing to put into a calendar. */
  readonly calendarHref?: string
  readonly refused?: string
}

const factsOf = ({ say, event, attending, party, name }: HolderPageView) =>
  [
    ...(event === undefined
      ? []
      : [
          {
            term: say('holder.event'),
            description: html`<a href="${event.href}">${event.title}</a>`,
          },
          { term: say('holder.when'), description: event.when },
        ]),
    { term: say('holder.attend'), description: attending },
    { term: say('holder.people'), description: String(party) },
    { term: say('holder.name'), description: name },
  ].filter(({ description }) => description !== '')

const questionForm = ({ say, action, question }: HolderPageView): Html =>
  question === undefined
    ? nothing
    : html`<section class="stack leaf">
        <h2>${say('question.title')}</h2>
        <form method="post" action="${action}" class="stack">
          ${choiceField({
            name: 'answer',
            label: question.text,
            chosen: [question.chosen],
            choices: question.choices,
          })}
          <p class="actions">
            ${button({
              label: say('question.submit'),
              kind: 'filled',
              name: 'act',
              value: 'answer',
            })}
          </p>
        </form>
      </section>`

const shrink = ({ say, action, party }: HolderPageView): Html =>
  party === 1
    ? nothing
    : html`<section class="stack">
        <h2>${say('holder.shrink')}</h2>
        <form method="post" action="${action}" class="stack">
          ${textField({
            name: 'party',
            kind: 'number',
            label: say('holder.shrink.field'),
            value: String(party - 1),
            width: 'short',
            min: 1,
            max: party - 1,
          })}
          <p class="actions">
            ${button({ label: say('holder.shrink.submit'), name: 'act', value: 'shrink' })}
          </p>
        </form>
      </section>`

const attendOtherwise = ({ say, action, switching }: HolderPageView): Html => {
  if (switching === undefined) return nothing
  const { text, submit, anew } = switching
  return html`<section class="stack">
    <h2>${say('holder.switch')}</h2>
    <p class="soft">${text}</p>
    ${
      submit === undefined
        ? nothing
        : html`<form method="post" action="${action}">
            ${button({ label: submit, name: 'act', value: 'switch' })}
          </form>`
    }
    ${anew === undefined ? nothing : html`<p class="actions">${buttonLink(anew)}</p>`}
  </section>`
}

const leaveTelephone = ({ say, action, contact }: HolderPageView): Html =>
  contact === undefined
    ? nothing
    : html`<section class="stack${contact.telephone === '' ? ' leaf' : ''}">
        <h2>${say('contact.title')}</h2>
        ${contactGrounds(say, contact)}
        <form method="post" action="${action}" class="stack">
          ${telephoneField(say, { value: contact.telephone, required: true })}
          <p class="actions">
            ${button({ label: say('contact.submit'), name: 'act', value: 'leave-telephone' })}
          </p>
        </form>
      </section>`

const reminder = ({ say, action, reminders }: HolderPageView): Html =>
  reminders === undefined
    ? nothing
    : html`<section class="stack">
        <h2>${say('holder.reminders')}</h2>
        <p class="soft">${say(reminders ? 'holder.reminders.on' : 'holder.reminders.off')}</p>
        <form method="post" action="${action}">
          ${button({
            label: say(reminders ? 'holder.reminders.switch-off' : 'holder.reminders.switch-on'),
            name: 'act',
            value: reminders ? 'do-not-remind' : 'remind',
          })}
        </form>
      </section>`

const links = ({ say, joinHref, calendarHref }: HolderPageView): Html =>
  joinHref === undefined && calendarHref === undefined
    ? nothing
    : html`<p class="actions">
        ${
          joinHref === undefined
            ? nothing
            : buttonLink({ label: say('holder.join'), href: joinHref, kind: 'filled' })
        }
        ${
          calendarHref === undefined
            ? nothing
            : buttonLink({ label: say('holder.calendar'), href: calendarHref })
        }
      </p>`

const cancel = ({ say, action }: HolderPageView): Html =>
  html`<section class="stack">
    <h2>${say('holder.cancel')}</h2>
    <p class="soft">${say('holder.cancel.text')}</p>
    <form method="post" action="${action}">
      ${button({ label: say('holder.cancel.submit'), name: 'act', value: 'cancel' })}
    </form>
  </section>`

const ownData = ({ say, action, dataHref }: HolderPageView): Html =>
  html`<section class="stack">
    <h2>${say('holder.data')}</h2>
    <p class="soft">${say('holder.data.text')}</p>
    <form method="post" action="${action}" class="actions">
      ${buttonLink({ label: say('holder.data.take'), href: dataHref })}
      ${button({ label: say('holder.data.erase'), name: 'act', value: 'erase', kind: 'quiet' })}
    </form>
  </section>`

const whereToConfirm = ({ toConfirm }: HolderPageView): Html =>
  toConfirm === undefined ? nothing : html`<p>${toConfirm}</p>`

/** What can be done with a registration that stands; before it is confirmed, nothing but cancel it. */
const ownActs = (view: HolderPageView): Html =>
  view.toConfirm === undefined
    ? html`${leaveTelephone(view)} ${attendOtherwise(view)} ${shrink(view)} ${reminder(view)}
      ${cancel(view)}`
    : cancel(view)

/** What the holder of a link sees of the one registration, and can do with it. */
export const holderPage = (view: HolderPageView): Html => {
  const { say, standing, state, isErased, refused, ticketCode, party } = view
  const isOver = state === 'cancelled' || state === 'released'
  return html`<article class="stack-wide">
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    <header class="stack">
      <h1>${say('holder.title')}</h1>
      <p class="lede">${standing}</p>
      ${isOver ? nothing : whereToConfirm(view)}
      ${isErased ? html`<p class="soft">${say('holder.erased')}</p>` : nothing}
    </header>
    ${questionForm(view)}
    ${ticketCode === undefined ? nothing : ticket({ say, code: ticketCode, party })}
    ${definitionList({ items: factsOf(view) })} ${links(view)} ${isOver ? nothing : ownActs(view)}
    ${isErased ? nothing : ownData(view)}
  </article>`
}
