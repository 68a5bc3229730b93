import { button, buttonLink } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

type Choice = { readonly value: string; readonly label: string }

/** An entry as it is compared: what it is called, and what is on record of it. */
export type ComparedEntry = {
  readonly name: string
  readonly lines: readonly string[]
}

export type MergerPageView = {
  readonly say: DirectoryWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** Those that may be meant, the likeliest first. */
  readonly others: readonly Choice[]
  readonly merged: readonly Choice[]
  /** Both entries before they are one. */
  readonly preview?: {
    readonly other: string
    readonly kept: ComparedEntry
    readonly merged: ComparedEntry
  }
  readonly refused?: string
}

const entry = ({ name, lines }: ComparedEntry): Html =>
  html`<div>
    <h3>${name}</h3>
    <ul class="plain-list">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`

const preview = ({ say, action, preview: both, above }: MergerPageView): Html =>
  both === undefined
    ? nothing
    : html`<section class="leaf stack" aria-labelledby="preview">
        <h2 id="preview">${say('merger.preview')}</h2>
        <div class="compared">${entry(both.kept)} ${entry(both.merged)}</div>
        <p class="prose">
          ${say('merger.result', { kept: both.kept.name, merged: both.merged.name })}
        </p>
        <form method="post" action="${action}" class="actions">
          <input type="hidden" name="entry" value="${both.other}" />
          ${button({ label: say('merger.submit'), kind: 'filled', name: 'act', value: 'merge' })}
          ${buttonLink({ label: say('merger.leave'), href: above.href, kind: 'quiet' })}
        </form>
      </section>`

const choosing = ({ say, action, others, preview: both }: MergerPageView): Html =>
  both !== undefined || others.length === 0
    ? nothing
    : html`<form method="get" action="${action}" class="leaf stack">
        ${selectField({
          name: 'with',
          label: say('merger.other'),
          hint: say('merger.other.hint'),
          choices: others,
        })}
        <p class="actions">${button({ label: say('merger.look'), kind: 'filled' })}</p>
      </form>`

const parting = ({ say, action, merged }: MergerPageView): Html =>
  merged.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="merged">
        <h2 id="merged">${say('merger.merged')}</h2>
        <ul class="directory-list">
          ${merged.map(
            ({ value, label }) =>
              html`<li class="directory-entry">
                <form method="post" action="${action}" class="actions">
                  <span id="merged-${value}">${label}</span>
                  <input type="hidden" name="entry" value="${value}" />
                  ${button({ label: say('merger.part'), name: 'act', value: 'part' })}
                </form>
              </li>`,
          )}
        </ul>
      </section>`

/** Saying that two entries are one, after a look at both, and parting them again. */
export const mergerPage = (view: MergerPageView): Html => {
  const { say, above, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('merger.title'), lede: say('merger.lede') })}
    <div class="stack-wide">${preview(view)} ${choosing(view)} ${parting(view)}</div>`
}
