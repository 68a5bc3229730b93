import { type Html, html } from '#kit/html/html.ts'

export type Note = {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A short page of plain sentences: accessibility, privacy. */
export const notesPage = ({ title, paragraphs }: Note): Html =>
  html`<header class="hero"><h1>${title}</h1></header>
    <div class="prose">${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>`
