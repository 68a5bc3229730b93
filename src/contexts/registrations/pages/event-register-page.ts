import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Offer } from '../domain/register.ts'
import { reminderChoices } from '../domain/reminder.ts'
import type { Registration } from '../domain/registration.ts'
import type { RegistrationWords } from '../messages/words.ts'
import { longBefore } from './long-before.ts'
import { switchingForm, type SwitchingFormView } from './switching-form.ts'

export type EventRegisterView = Omit<SwitchingFormView, 'offers'> & {
  readonly title: string
  readonly when: string
  readonly aboveHref: string
  readonly action: string
  readonly doorHref: string
  readonly groupsHref: string
  readonly reservesHref: string
  /** Undefined: nothing asks for telephone numbers. */
  readonly contactsHref?: string
  /** Empty: no register has been opened. */
  readonly offers: readonly Offer[]
  readonly people: readonly Registration[]
  /** How long before the event people are reminded; null: never. */
  readonly remindsHours: number | null
  readonly remindersAction: string
  /** What is known of how people attend, from the context that knows it. */
  readonly attendance: Html
  readonly values: { readonly onSite: string; readonly online: string; readonly largest: string }
  readonly did?: string
  readonly refused?: string
}

const openForm = ({ say, action, values }: EventRegisterView): Html =>
  html`<section class="leaf stack">
    <h2>${say('desk.open.title')}</h2>
    <p class="soft">${say('desk.open.lede')}</p>
    <form method="post" action="${action}" class="stack">
      ${textField({
        name: 'on-site',
        label: say('desk.open.on-site'),
        hint: say('desk.open.on-site.hint'),
        value: values.onSite,
        width: 'short',
      })}
      ${textField({
        name: 'online',
        label: say('desk.open.online'),
        hint: say('desk.open.online.hint'),
        value: values.online,
        width: 'short',
      })}
      ${textField({
        name: 'largest',
        kind: 'number',
        label: say('desk.open.largest'),
        value: values.largest,
        width: 'short',
        min: 1,
        max: 100,
      })}
      <p class="actions">${button({ label: say('desk.open.submit'), kind: 'filled' })}</p>
    </form>
  </section>`

const seatsOf = (say: RegistrationWords, { isOpen, seats }: Offer): string => {
  if (!isOpen) return say('standing.closed')
  return seats === null ? say('desk.seats.any') : String(seats)
}

const offersTable = ({ say, offers, people }: EventRegisterView): Html =>
  dataTable({
    id: 'offers',
    caption: say('desk.seats'),
    columns: [
      { label: say('desk.offer') },
      { label: say('desk.seats'), numeric: true },
      { label: say('desk.given'), numeric: true },
      { label: say('desk.reserves'), numeric: true },
      { label: say('desk.waiting'), numeric: true },
    ],
    rows: offers.map((offer) => ({
      cells: [
        say(`offer.${offer.kind}`),
        seatsOf(say, offer),
        String(offer.taken),
        String(offer.reserved),
        String(
          people
            .filter(
              (one) => one.state === 'waiting' && one.offer === offer.kind && one.reserve === null,
            )
            .reduce((sum, { party }) => sum + party, 0),
        ),
      ],
    })),
  })

const peopleTable = ({ say, people }: EventRegisterView): Html =>
  people.length === 0
    ? emptyState({ title: say('desk.people'), text: say('desk.people.empty') })
    : dataTable({
        id: 'people',
        caption: say('desk.people'),
        columns: [
          { label: say('desk.name') },
          { label: say('desk.party'), numeric: true },
          { label: say('desk.offer') },
          { label: say('desk.state') },
          { label: say('desk.needs') },
        ],
        rows: people.map(({ name, party, offer, state, accessNeeds }) => ({
          cells: [
            name ?? say('desk.erased'),
            String(party),
            say(`offer.${offer}`),
            say(`state.${state}`),
            accessNeeds ?? '',
          ],
        })),
      })

const remindersForm = ({ say, remindsHours, remindersAction }: EventRegisterView): Html =>
  html`<form method="post" action="${remindersAction}" class="stack">
    ${selectField({
      name: 'hours',
      label: say('desk.reminders'),
      hint: say('desk.reminders.hint'),
      width: 'medium',
      value: remindsHours === null ? 'never' : String(remindsHours),
      choices: [
        { value: 'never', label: say('desk.reminders.never') },
        ...reminderChoices.map((hours) => ({
          value: String(hours),
          label: longBefore(say, hours),
        })),
      ],
    })}
    <p class="actions">${button({ label: say('desk.reminders.submit') })}</p>
  </form>`

/** The register of one event for staff: its seats and who comes, or how to open it. */
export const eventRegisterPage = (view: EventRegisterView): Html => {
  const { say, title, when, aboveHref, doorHref, groupsHref, reservesHref, did, refused, offers } =
    view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above: { label: say('desk.title'), href: aboveHref }, title, lede: when })}
    <div class="stack-wide">
      ${
        offers.length === 0
          ? openForm(view)
          : html`${offersTable(view)}
              <p class="actions">
                ${buttonLink({ label: say('door.open'), href: doorHref })}
                ${buttonLink({ label: say('group.title'), href: groupsHref })}
                ${buttonLink({ label: say('reserve.title'), href: reservesHref })}
                ${
                  view.contactsHref === undefined
                    ? nothing
                    : buttonLink({ label: say('contact.desk'), href: view.contactsHref })
                }
              </p>
              ${view.attendance} ${peopleTable(view)} ${switchingForm(view)} ${remindersForm(view)}`
      }
    </div>`
}
