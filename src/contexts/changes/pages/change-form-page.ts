import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'

type Option = { readonly value: string; readonly label: string }

export type ChangeFormView = {
  readonly say: ChangeWords
  readonly aboveHref: string
  readonly action: string
  /** What stands in the change already. */
  readonly items: readonly Option[]
  /** Events that may be chosen; those chosen are marked. */
  readonly events: readonly { readonly slug: string; readonly label: string }[]
  readonly chosen: readonly string[]
  /** So many of those that may be chosen are offered, where there are more. */
  readonly offersFirst?: number
  /** A copy of the event that is chosen; undefined while none or several are. */
  readonly secondSittingHref: string | undefined
  readonly venues: readonly Option[]
  readonly kinds: readonly (Option & { readonly hint?: string })[]
  readonly form: Readonly<
    Record<
      | 'kind'
      | 'onSite'
      | 'online'
      | 'day'
      | 'start'
      | 'end'
      | 'venue'
      | 'seats'
      | 'first'
      | 'second'
      | 'reason'
      | 'allocation'
      | 'until'
      | 'unanswered',
      string
    >
  >
  readonly refused?: string
}

const offers = ({ say, form }: ChangeFormView): Html =>
  html`<fieldset class="field change-offers">
    <legend>${say('form.offers')}</legend>
    <p class="field-hint">${say('form.offers.hint')}</p>
    ${textField({
      name: 'on-site',
      label: say('form.on-site'),
      value: form.onSite,
      width: 'short',
    })}
    ${textField({ name: 'online', label: say('form.online'), value: form.online, width: 'short' })}
  </fieldset>`

const time = ({ say, form }: ChangeFormView): Html =>
  html`<fieldset class="field change-time">
    <legend>${say('form.time')}</legend>
    ${textField({
      name: 'day',
      label: say('form.day'),
      value: form.day,
      kind: 'date',
      width: 'medium',
    })}
    ${textField({
      name: 'start',
      label: say('form.start'),
      value: form.start,
      kind: 'time',
      width: 'short',
    })}
    ${textField({
      name: 'end',
      label: say('form.end'),
      value: form.end,
      kind: 'time',
      width: 'short',
    })}
  </fieldset>`

const venue = ({ say, form, venues }: ChangeFormView): Html =>
  html`<fieldset class="field change-venue">
    <legend>${say('form.venue')}</legend>
    ${selectField({
      name: 'venue',
      label: say('form.venue.which'),
      choices: [{ value: '', label: say('form.venue.choose') }, ...venues],
      value: form.venue,
      width: 'full',
    })}
    ${textField({
      name: 'seats',
      label: say('form.venue.seats'),
      hint: say('form.venue.seats.hint'),
      value: form.seats,
      width: 'short',
    })}
  </fieldset>`

const split = ({ say, form, events, secondSittingHref }: ChangeFormView): Html =>
  html`<fieldset class="field change-split">
    <legend>${say('form.split')}</legend>
    <p class="field-hint">${say('form.split.hint')}</p>
    ${
      secondSittingHref === undefined
        ? nothing
        : html`<p>${buttonLink({ label: say('form.split.plan'), href: secondSittingHref })}</p>`
    }
    ${textField({
      name: 'first',
      label: say('form.split.first'),
      value: form.first,
      width: 'short',
    })}
    ${selectField({
      name: 'second',
      label: say('form.split.second'),
      choices: [
        { value: '', label: say('form.split.choose') },
        ...events.map(({ slug, label }) => ({ value: slug, label })),
      ],
      value: form.second,
      width: 'full',
    })}
  </fieldset>`

const allocation = ({ say, form }: ChangeFormView): Html =>
  choiceField({
    name: 'allocation',
    label: say('form.allocation'),
    hint: say('form.allocation.hint'),
    chosen: [form.allocation],
    choices: [
      { value: '', label: say('form.allocation.register') },
      { value: 'order', label: say('form.allocation.order') },
      { value: 'lottery', label: say('form.allocation.lottery') },
    ],
  })

const question = ({ say, form }: ChangeFormView): Html =>
  html`<fieldset class="field">
    <legend>${say('form.question')}</legend>
    <p class="field-hint">${say('form.question.hint')}</p>
    ${textField({
      name: 'until',
      kind: 'date',
      label: say('form.question.until'),
      value: form.until,
      width: 'medium',
    })}
    ${selectField({
      name: 'unanswered',
      label: say('form.question.unanswered'),
      choices: (['keep', 'online', 'release'] as const).map((value) => ({
        value,
        label: say(`unanswered.${value}`),
      })),
      value: form.unanswered,
      width: 'medium',
    })}
  </fieldset>`

// What few changes need is there for whoever opens it, and open where something was chosen.
const terms = (view: ChangeFormView): Html =>
  disclosure({
    summary: view.say('form.terms'),
    open: view.form.allocation !== '' || view.form.until !== '',
    body: html`${allocation(view)} ${question(view)}`,
  })

// What stands in the change already: without its mark it is left out.
const itemsField = ({ say, items }: ChangeFormView): Html =>
  items.length === 0
    ? nothing
    : choiceField({
        name: 'item',
        label: say('form.items'),
        hint: say('form.items.hint'),
        several: true,
        chosen: items.map(({ value }) => value),
        choices: items,
      })

const choicesOf = (
  { say, chosen }: ChangeFormView,
  events: ChangeFormView['events'],
  id: string,
): Html =>
  choiceField({
    name: 'event',
    id,
    label: say('form.events'),
    several: true,
    chosen,
    choices: events.map(({ slug, label }) => ({ value: slug, label })),
  })

// What was chosen already is shown; the rest is there for whoever wants it.
const eventsField = (view: ChangeFormView): Html => {
  const { say, events, chosen } = view
  const taken = events.filter(({ slug }) => chosen.includes(slug))
  const others = events.filter(({ slug }) => !chosen.includes(slug))
  if (taken.length === 0) return choicesOf(view, others, 'event')
  return html`${choicesOf(view, taken, 'event')}
  ${
    others.length === 0
      ? nothing
      : disclosure({
          summary: say('form.other-events', { count: others.length }),
          body: choicesOf(view, others, 'others'),
        })
  }`
}

const beyond = ({ say, offersFirst }: ChangeFormView): Html =>
  offersFirst === undefined
    ? nothing
    : html`<p class="soft">${say('form.offers-first', { most: offersFirst })}</p>`

const alteration = (view: ChangeFormView): Html => {
  const { say, form, kinds } = view
  return html`${choiceField({
      name: 'kind',
      label: say('form.kind'),
      chosen: [form.kind],
      choices: kinds,
    })}
    ${offers(view)} ${time(view)} ${venue(view)} ${split(view)}
    ${textAreaField({
      name: 'reason',
      label: say('form.reason'),
      hint: say('form.reason.hint'),
      value: form.reason,
      rows: 3,
    })}
    ${terms(view)}
    <p class="actions">
      ${button({ label: say('form.preview'), kind: 'filled', name: 'step', value: 'preview' })}
      ${button({ label: say('form.add'), name: 'step', value: 'add' })}
    </p>`
}

/** Where a change of one or many events is written, before anybody sees what it would do. */
export const changeFormPage = (view: ChangeFormView): Html => {
  const { say, aboveHref, action, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above: { label: say('changes.title'), href: aboveHref },
      title: say('form.title'),
      lede: say('form.lede'),
    })}
    <form method="post" action="${action}" class="change-form">
      <div class="stack-wide">${itemsField(view)} ${eventsField(view)} ${beyond(view)}</div>
      <div class="stack-wide">${alteration(view)}</div>
    </form>`
}
