import { button } from '#kit/html/components/button.ts'
import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

type ProfileText = 'names' | 'competences' | 'parent' | 'places' | 'website' | 'sources'

export type ProfileFormView = {
  readonly say: DirectoryWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: Readonly<Record<ProfileText, string>>
  readonly institutions: readonly { readonly value: string; readonly label: string }[]
  readonly errors: ReadonlyMap<string, string>
  readonly summary: readonly FormError[]
  readonly refused?: string
}

/** Writing anew what an institution is for, what it belongs to and what it is called. */
export const profileFormPage = (view: ProfileFormView): Html => {
  const { say, title, above, action, values, institutions, errors, summary, refused } = view
  const area = (name: 'names' | 'competences' | 'places' | 'sources', hint: string): Html =>
    textAreaField({
      name,
      label: say(`profile.${name}`),
      hint,
      value: values[name],
      rows: name === 'competences' ? 5 : 3,
      error: errors.get(name),
    })
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede: say('profile.lede') })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${area('competences', say('profile.competences.hint'))}
      ${selectField({
        name: 'parent',
        label: say('profile.parent'),
        choices: [{ value: '', label: say('profile.parent.none') }, ...institutions],
        value: values.parent,
        error: errors.get('parent'),
      })}
      ${area('names', say('names.hint'))} ${area('places', say('profile.places.hint'))}
      ${textField({
        name: 'website',
        label: say('profile.website'),
        hint: say('profile.website.hint'),
        value: values.website,
        error: errors.get('website'),
      })}
      ${area('sources', say('profile.sources.hint'))}
      <p class="actions">${button({ label: say('profile.save'), kind: 'filled' })}</p>
    </form>`
}
