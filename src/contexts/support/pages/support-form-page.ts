import { button } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { contentFields, type ContentFields, stepFields, type StepFields } from './support-fields.ts'

type Choice = { readonly value: string; readonly label: string }

export type SupportFormView = {
  readonly content: ContentFields
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** Only of an entry that is new: who supports whom, its first step, and who sees it. */
  readonly beginning?: {
    readonly step: StepFields
    readonly giver: string
    readonly givers: readonly Choice[]
    readonly visibility: string
  }
  readonly summary: readonly FormError[]
  readonly refused?: string
}

const beginning = ({ beginning: first, content: { say } }: SupportFormView): Html =>
  first === undefined
    ? nothing
    : html`<h2>${say('step.first')}</h2>
        ${stepFields(first.step)}
        ${selectField({
          name: 'visibility',
          label: say('visibility'),
          hint: say('visibility.hint'),
          choices: [
            { value: 'private', label: say('visibility.private') },
            { value: 'joint', label: say('visibility.joint') },
          ],
          value: first.visibility,
          width: 'medium',
        })}`

/** Recording support, or writing anew what it is for. */
export const supportFormPage = (view: SupportFormView): Html => {
  const { content, title, lede, above, action, summary, refused, beginning: first } = view
  const { say } = content
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${
        first === undefined
          ? nothing
          : selectField({
              name: 'giver',
              label: say('field.giver'),
              choices: first.givers,
              value: first.giver,
            })
      }
      ${contentFields(content)} ${beginning(view)}
      <p class="actions">${button({ label: say('support.save'), kind: 'filled' })}</p>
    </form>`
}
