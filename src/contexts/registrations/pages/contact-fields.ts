import { textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

/** What asks for a telephone number, in words. */
export type ContactWords = {
  readonly text: string
  readonly source: { readonly name: string; readonly href?: string }
}

/** The measure that asks, with its source to be read. */
export const contactGrounds = (
  say: RegistrationWords,
  { text, source: { name, href } }: ContactWords,
): Html => {
  const source = href === undefined ? name : html`<a href="${href}">${name}</a>`
  return html`<p class="soft">${text} ${say('contact.source')} ${source}.</p>`
}

/** The field for a telephone number. */
export const telephoneField = (
  say: RegistrationWords,
  field: {
    readonly value: string
    readonly hint?: string
    readonly error?: string
    readonly required?: boolean
  },
): Html =>
  textField({
    ...field,
    name: 'telephone',
    kind: 'tel',
    label: say('contact.telephone'),
    autocomplete: 'tel',
    width: 'medium',
  })
