import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'

export type ChangeFormView = {
  readonly say: ChangeWords
  readonly aboveHref: string
  readonly action: string
  /** Events that may be chosen; those chosen are marked. */
  readonly events: readonly { readonly slug: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly form: Readonly<
    Record<'kind' | 'onSite' | 'online' | 'day' | 'start' | 'end' | 'reason', string>
  >
  readonly refused?: string
}

const offers = ({ say, form }: ChangeFormView): Html =>
  html`<fieldset class="field">
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
  html`<fieldset class="field">
    <legend>${say('form.time')}</legend>
    ${textField({ name: 'day', kind: 'date', label: say('form.day'), value: form.day, width: 'medium' })}
    ${textField({ name: 'start', kind: 'time', label: say('form.start'), value: form.start, width: 'short' })}
    ${textField({ name: 'end', kind: 'time', label: say('form.end'), value: form.end, width: 'short' })}
  </fieldset>`

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

/** Where a change of one or many events is written, before anybody sees what it would do. */
export const changeFormPage = (view: ChangeFormView): Html => {
  const { say, aboveHref, action, form, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above: { label: say('changes.title'), href: aboveHref },
      title: say('form.title'),
      lede: say('form.lede'),
    })}
    <form method="post" action="${action}" class="stack-wide">
      ${eventsField(view)}
      ${choiceField({
        name: 'kind',
        label: say('form.kind'),
        chosen: [form.kind],
        choices: (['offers', 'time', 'cancel'] as const).map((value) => ({
          value,
          label: say(`kind.${value}`),
        })),
      })}
      ${offers(view)} ${time(view)}
      ${textAreaField({
        name: 'reason',
        label: say('form.reason'),
        hint: say('form.reason.hint'),
        value: form.reason,
        rows: 3,
      })}
      <p class="actions">
        ${button({ label: say('form.preview'), kind: 'filled', name: 'step', value: 'preview' })}
      </p>
    </form>`
}
