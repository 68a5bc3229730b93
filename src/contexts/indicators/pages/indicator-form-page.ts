import { button } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { contentFields, type ContentFields } from './figure-fields.ts'

export type IndicatorFormView = {
  readonly content: ContentFields
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** Only of one that is new: who sees it. */
  readonly visibility?: string
  readonly summary: readonly FormError[]
  readonly refused: string
}

/** Beginning an indicator, or wording it anew. */
export const indicatorFormPage = (view: IndicatorFormView): Html => {
  const { content, title, lede, above, action, visibility, summary, refused } = view
  const { say } = content
  return html`${refused === '' ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${contentFields(content)}
      ${
        visibility === undefined
          ? nothing
          : selectField({
              name: 'visibility',
              label: say('visibility'),
              choices: [
                { value: 'joint', label: say('visibility.joint') },
                { value: 'private', label: say('visibility.private') },
              ],
              value: visibility,
              width: 'medium',
            })
      }
      <p class="actions">${button({ label: say('save'), kind: 'filled' })}</p>
    </form>`
}
