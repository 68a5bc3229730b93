import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { postFields, type PostFieldsView } from './post-fields.ts'

export type PostFormView = PostFieldsView & {
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly isKnown: boolean
  /** What was recorded of it, the oldest first. */
  readonly history: readonly string[]
  readonly summary: readonly FormError[]
  readonly refused?: string
}

const history = ({ say, history: lines }: PostFormView): Html =>
  lines.length < 2
    ? nothing
    : disclosure({
        summary: say('post.history', { count: lines.length }),
        body: html`<ol>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ol>`,
      })

/** Recording a post, correcting it, or taking it back; what was recorded before stays. */
export const postFormPage = (view: PostFormView): Html => {
  const { say, title, above, action, isKnown, summary, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede: say(isKnown ? 'post.correct.lede' : 'post.new.lede') })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${postFields(view)}
      <p class="actions">
        ${button({ label: say('post.save'), kind: 'filled', name: 'act', value: 'save' })}
        ${isKnown ? button({ label: say('post.take-back'), kind: 'quiet', name: 'act', value: 'take-back' }) : nothing}
      </p>
    </form>
    ${history(view)}`
}
