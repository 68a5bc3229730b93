import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Instant } from '#kit/time/days.ts'

import { fallbacks } from '../domain/registration.ts'
import type { RegistrationWords } from '../messages/words.ts'
import { contactGrounds, type ContactWords, telephoneField } from './contact-fields.ts'

export type RegisterField = 'name' | 'email' | 'party' | 'needs' | 'telephone' | 'website'

export type RegisterPageView = {
  readonly say: RegistrationWords
  readonly title: string
  readonly when: string
  readonly eventHref: string
  readonly action: string
  /** Empty: the register takes nobody at this moment. */
  readonly offers: readonly { readonly kind: 'on-site' | 'online'; readonly standing: string }[]
  readonly largestParty: number
  readonly keepsDays: number
  /** What asks for a telephone number of whoever comes; undefined: nothing does. */
  readonly contact?: ContactWords
  readonly key: string
  /** When this form is shown; it comes back with the answers. */
  readonly shownAt: Instant
  readonly values: Readonly<
    Record<'name' | 'email' | 'party' | 'offer' | 'ifMoved' | 'needs' | 'telephone', string>
  >
  /** All that has to be corrected. */
  readonly problems: readonly { readonly field: RegisterField; readonly text: string }[]
}

const errorOf = ({ problems }: RegisterPageView, field: RegisterField) => {
  const problem = problems.find((one) => one.field === field)
  return problem === undefined ? {} : { error: problem.text }
}

const people = (view: RegisterPageView): Html => {
  const { say, values, largestParty } = view
  return html`${textField({
    name: 'name',
    label: say('register.name'),
    value: values.name,
    autocomplete: 'name',
    required: true,
    ...errorOf(view, 'name'),
  })}
  ${textField({
    name: 'email',
    kind: 'email',
    label: say('register.email'),
    value: values.email,
    autocomplete: 'email',
    required: true,
    ...errorOf(view, 'email'),
  })}
  ${textField({
    name: 'party',
    kind: 'number',
    label: say('register.party'),
    hint: say('register.party.hint', { most: largestParty }),
    value: values.party,
    width: 'short',
    min: 1,
    max: largestParty,
    required: true,
    ...errorOf(view, 'party'),
  })}`
}

const attendance = ({ say, offers, values }: RegisterPageView): Html => {
  const [only] = offers
  if (offers.length === 1 && only !== undefined) {
    return html`<input type="hidden" name="offer" value="${only.kind}" />
      <p>${say(`offer.${only.kind}`)}: ${only.standing}</p>`
  }
  return choiceField({
    name: 'offer',
    label: say('register.offer'),
    chosen: [values.offer],
    choices: offers.map(({ kind, standing }) => ({
      value: kind,
      label: `${say(`offer.${kind}`)}: ${standing}`,
    })),
  })
}

/** Asked of whoever comes through the door alone, and only while a measure asks for it. */
const contact = (view: RegisterPageView): Html => {
  const { say, offers, values } = view
  const isComing = offers.some(({ kind }) => kind === 'on-site')
  if (view.contact === undefined || !isComing) return nothing
  const isChosen = offers.length > 1
  return html`${contactGrounds(say, view.contact)}
  ${telephoneField(say, {
    value: values.telephone,
    ...(isChosen ? { hint: say('contact.on-site-only') } : { required: true }),
    ...errorOf(view, 'telephone'),
  })}`
}

/** Asked where somebody may sit on site alone; whoever attends online stays there. */
const ifMoved = ({ say, offers, values }: RegisterPageView): Html =>
  offers.some(({ kind }) => kind === 'on-site')
    ? choiceField({
        name: 'if-moved',
        label: say('register.if-moved'),
        chosen: [values.ifMoved],
        choices: fallbacks.map((value) => ({ value, label: say(`register.if-moved.${value}`) })),
      })
    : html`<input type="hidden" name="if-moved" value="online" />`

// A person never sees or reaches it; what fills every field of a form does.
const trap = (view: RegisterPageView): Html =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">${view.say('register.trap')}</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" />
  </div>`

const form = (view: RegisterPageView): Html => {
  const { say, values, action, key, shownAt, keepsDays } = view
  return html`<form method="post" action="${action}" class="stack">
    <input type="hidden" name="key" value="${key}" />
    <input type="hidden" name="shown" value="${shownAt}" />
    ${people(view)} ${attendance(view)} ${contact(view)} ${ifMoved(view)}
    ${disclosure({
      summary: say('register.more'),
      open: values.needs !== '',
      body: textAreaField({
        name: 'needs',
        label: say('register.needs'),
        value: values.needs,
        ...errorOf(view, 'needs'),
      }),
    })}
    ${trap(view)}
    <p class="soft">${say('register.consent', { days: keepsDays })}</p>
    <p class="actions">${button({ label: say('register.submit'), kind: 'filled' })}</p>
  </form>`
}

const ledeOf = ({ offers, contact: asked }: RegisterPageView) => {
  if (offers.length === 0) return 'register.closed'
  return asked === undefined ? 'register.lede' : 'register.lede.contact'
}

/** Where a visitor registers for one event. */
export const registerPage = (view: RegisterPageView): Html => {
  const { say, title, when, eventHref, offers, problems } = view
  return html`<section class="stack-wide">
    <header class="stack">
      <p class="page-above"><a href="${eventHref}">${say('register.back')}</a></p>
      <h1>${say('register.title')}: ${title}</h1>
      <p class="lede">${when}</p>
      <p class="soft">${say(ledeOf(view))}</p>
    </header>
    ${formErrorSummary({
      title: say('register.errors'),
      errors: problems.map(({ field, text }) => ({ fieldId: field, text })),
    })}
    ${offers.length === 0 ? nothing : form(view)}
  </section>`
}
