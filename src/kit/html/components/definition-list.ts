import { html, type Html } from '#kit/html/html.ts'

export type Definition = { readonly term: string; readonly description: string | Html }

/** What is known of one thing: terms at the start edge, facts beside them. */
export const definitionList = ({ items }: { readonly items: readonly Definition[] }): Html =>
  html` <dl class="definitions">
    ${items.map(
      ({ term, description }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${description}</dd>
        </div>`,
    )}
  </dl>`
