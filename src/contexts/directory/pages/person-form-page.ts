import { button } from '#kit/html/components/button.ts'
import { selectField, textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { postFields, type PostFieldsView } from './post-fields.ts'

type Choice = { readonly value: string; readonly label: string }

export type PersonFormView = PostFieldsView & {
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly names: string
  readonly actsFor: string
  readonly visibility: string
  readonly sides: readonly Choice[]
  readonly summary: readonly FormError[]
  readonly refused?: string
}

/** Writing somebody into the directory: names, for whom they act, and the post they hold. */
export const personFormPage = (view: PersonFormView): Html => {
  const { say, above, action, names, actsFor, visibility, sides, errors, summary, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('person.new'), lede: say('person.new.lede') })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${textAreaField({
        name: 'names',
        label: say('names.label'),
        hint: say('names.hint'),
        value: names,
        rows: 3,
        error: errors.get('names'),
      })}
      ${selectField({
        name: 'actsFor',
        label: say('acts-for.label'),
        choices: [...sides, { value: '', label: say('acts-for.nobody') }],
        value: actsFor,
        width: 'medium',
      })}
      ${selectField({
        name: 'visibility',
        label: say('visibility'),
        choices: [
          { value: 'joint', label: say('visibility.joint') },
          { value: 'private', label: say('visibility.private') },
        ],
        value: visibility,
        width: 'medium',
      })}
      <h2>${say('post.first')}</h2>
      <p class="soft">${say('post.first.hint')}</p>
      ${postFields(view)}
      <p class="actions">${button({ label: say('person.save'), kind: 'filled' })}</p>
    </form>`
}
