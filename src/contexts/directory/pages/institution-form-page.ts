import { button } from '#kit/html/components/button.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

type Choice = { readonly value: string; readonly label: string }

export type InstitutionFormView = {
  readonly say: DirectoryWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: Readonly<Record<'name' | 'kind' | 'side' | 'visibility', string>>
  readonly kinds: readonly Choice[]
  readonly sides: readonly Choice[]
  readonly nameError?: string
  readonly refused?: string
}

/** Naming an institution, or an ensemble, artist or speaker. */
export const institutionFormPage = (view: InstitutionFormView): Html => {
  const { say, above, action, values, kinds, sides, nameError, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('institution.new'), lede: say('institution.new.lede') })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${textField({
        name: 'name',
        label: say('institution.name'),
        hint: say('institution.name.hint'),
        value: values.name,
        ...(nameError !== undefined && { error: nameError }),
      })}
      ${selectField({
        name: 'kind',
        label: say('institution.kind'),
        hint: say('institution.kind.hint'),
        choices: kinds,
        value: values.kind,
        width: 'medium',
      })}
      ${selectField({
        name: 'side',
        label: say('institution.side'),
        choices: [...sides, { value: 'international', label: say('directory.international') }],
        value: values.side,
        width: 'medium',
      })}
      ${selectField({
        name: 'visibility',
        label: say('visibility'),
        choices: [
          { value: 'joint', label: say('visibility.joint') },
          { value: 'private', label: say('visibility.private') },
        ],
        value: values.visibility,
        width: 'medium',
      })}
      <p class="actions">${button({ label: say('institution.submit'), kind: 'filled' })}</p>
    </form>`
}
