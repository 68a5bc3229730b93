import { html, nothing, type Html } from '#kit/html/html.ts'

export type FormError = { readonly fieldId: string; readonly text: string }

/** All that was refused, above the form, each line a link to its field. Nothing when all is well. */
export const formErrorSummary = ({
  title,
  errors,
}: {
  readonly title: string
  readonly errors: readonly FormError[]
}): Html =>
  errors.length === 0
    ? nothing
    : html` <div class="form-errors" role="alert" tabindex="-1">
        <h2>${title}</h2>
        <ul>
          ${errors.map(({ fieldId, text }) => html`<li><a href="#${fieldId}">${text}</a></li>`)}
        </ul>
      </div>`
