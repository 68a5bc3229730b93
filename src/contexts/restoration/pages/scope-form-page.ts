import { button } from '#kit/html/components/button.ts'
import { type Choice, selectField, textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ProjectWords } from '../messages/project-words.ts'
import { type FormFields, localisedFields, termsFields } from './terms-fields.ts'

export type ScopeFormView = FormFields & {
  readonly sayProject: ProjectWords
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** The offers that a new project can take up. */
  readonly offers?: readonly Choice[]
  readonly refused?: string
}

const area = (
  { sayProject, text, errors }: ScopeFormView,
  name: 'phases' | 'costs' | 'permits' | 'training',
): Html =>
  textAreaField({
    name,
    label: sayProject(`field.${name}`),
    hint: sayProject(`field.${name}.hint`),
    value: text(name),
    error: errors.get(name),
    rows: name === 'phases' ? 6 : 4,
  })

const offerField = ({ sayProject, offers, text, errors }: ScopeFormView): Html =>
  offers === undefined
    ? nothing
    : selectField({
        name: 'offer',
        label: sayProject('field.offer'),
        hint: sayProject('field.offer.hint'),
        value: text('offer'),
        error: errors.get('offer'),
        choices: offers,
      })

/** What both sides are asked to approve: drafting it, or changing it. */
export const scopeFormPage = (view: ScopeFormView): Html => {
  const { say, sayProject, title, lede, above, action, hidden, errors, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${Object.entries(hidden).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        ${offerField(view)} ${localisedFields(view, 'title')} ${localisedFields(view, 'words')}
        ${area(view, 'phases')} ${area(view, 'costs')} ${termsFields(view)} ${area(view, 'permits')}
        ${area(view, 'training')}
        <p class="actions">${button({ label: sayProject('scope.save'), kind: 'filled' })}</p>
      </form>
    </div>`
}
