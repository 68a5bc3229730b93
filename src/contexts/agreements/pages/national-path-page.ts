import { button } from '#kit/html/components/button.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementWords } from '../messages/words.ts'

export type NationalPathView = {
  readonly say: AgreementWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly steps: string
  readonly mayEdit: boolean
  readonly did?: string
  readonly error?: string
}

/** The steps that the own side takes at home, a line for each. */
export const nationalPathPage = (view: NationalPathView): Html => {
  const { say, above, action, steps, mayEdit, did, error } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
  ${pageHead({ above, title: say('path.title'), lede: say('path.lede') })}
  ${
    mayEdit
      ? html`<form method="post" action="${action}" class="leaf stack" novalidate>
          ${textAreaField({
            name: 'steps',
            label: say('path.steps'),
            hint: say('path.steps.hint'),
            value: steps,
            rows: 8,
            error,
          })}
          <p class="actions">${button({ label: say('path.save'), kind: 'filled' })}</p>
        </form>`
      : html`<pre class="leaf">${steps}</pre>`
  }`
}
