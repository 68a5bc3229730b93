import { type Html, html, nothing } from '#kit/html/html.ts'

export type NameRow = {
  readonly text: string
  /** BCP 47; '' where it is not known. */
  readonly language: string
  readonly about: string
  readonly source: string
}

/** Parallel names beside each other, each with who says so. */
export const nameList = (names: readonly NameRow[], sourceWord: string): Html =>
  html`<ul class="name-list">
    ${names.map(
      ({ text, language, about, source }) =>
        html`<li>
          <bdi class="name-text" lang="${language}">${text}</bdi>
          <span class="soft">${about}</span>
          ${source.startsWith('http') ? html`<a class="soft" href="${source}">${sourceWord}</a>` : nothing}
        </li>`,
    )}
  </ul>`
