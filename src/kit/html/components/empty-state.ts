import { html, type Html } from '#kit/html/html.ts'

/** Where nothing is yet: a sentence that teaches what belongs here, and one thing to do. */
export const emptyState = ({
  title,
  text,
  action,
}: {
  readonly title: string
  readonly text: string
  readonly action?: Html
}): Html =>
  html` <div class="empty-state">
    <p class="empty-title">${title}</p>
    <p class="soft">${text}</p>
    ${action}
  </div>`
