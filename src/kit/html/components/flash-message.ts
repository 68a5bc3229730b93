import { html, type Html } from '#kit/html/html.ts'

/** One sentence after an action: what just happened, and what can be done next. */
export const flashMessage = ({
  text,
  kind = 'done',
  action,
}: {
  readonly text: string
  readonly kind?: 'done' | 'problem'
  readonly action?: Html
}): Html =>
  html` <div class="flash flash-${kind}" role="${kind === 'problem' ? 'alert' : 'status'}">
    <p>${text}</p>
    ${action}
  </div>`
