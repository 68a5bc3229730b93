import { button } from '#kit/html/components/button.ts'
import { type Choice, selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { HeritageWords } from '../messages/words.ts'

type Found = {
  readonly lede: string
  readonly problems: readonly string[]
  readonly sites?: number
  readonly notes?: readonly string[]
}

export type ArrivalView = {
  readonly say: HeritageWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** Of a table: each column with what it means. */
  readonly columns: readonly {
    readonly field: string
    readonly name: string
    readonly samples: string
    readonly value: string
    readonly choices: readonly Choice[]
  }[]
  /** What the dry run found; absent while the sites come in. */
  readonly found?: Found | undefined
  readonly running?: { readonly done: number; readonly text: string }
  readonly refused?: string
}

const actButton = (
  action: string,
  {
    act,
    label,
    kind,
  }: { readonly act: string; readonly label: string; readonly kind: 'filled' | 'quiet' },
): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="act" value="${act}" />
    ${button({ label, kind })}
  </form>`

const foundPart = ({ say, action }: ArrivalView, found: Found): Html => {
  const { problems, sites = 0, notes = [] } = found
  return html`<section class="stack" aria-labelledby="found">
    <h2 id="found">${say('exchange.dry-run')}</h2>
    <p>${found.lede}</p>
    ${
      problems.length === 0
        ? nothing
        : html`<ol class="file-problems">
            ${problems.map((problem) => html`<li lang="en"><bdi>${problem}</bdi></li>`)}
          </ol>`
    }
    ${
      notes.length === 0
        ? nothing
        : html`<h3>${say('exchange.notes')}</h3>
            <ul class="file-problems soft">
              ${notes.map((note) => html`<li lang="en"><bdi>${note}</bdi></li>`)}
            </ul>`
    }
    <div class="actions">
      ${
        problems.length > 0
          ? nothing
          : actButton(action, {
              act: 'bring',
              label: say('exchange.bring', { sites }),
              kind: 'filled',
            })
      }
      ${actButton(action, { act: 'drop', label: say('exchange.drop'), kind: 'quiet' })}
    </div>
  </section>`
}

const columnsPart = ({ say, action, columns }: ArrivalView): Html =>
  columns.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="columns">
        <h2 id="columns">${say('exchange.columns')}</h2>
        <p class="soft">${say('exchange.columns.lede')}</p>
        <form method="post" action="${action}" class="stack">
          <input type="hidden" name="act" value="columns" />
          <div class="form-columns">
            ${columns.map(({ field, name, samples, value, choices }) =>
              selectField({ name: field, label: name, hint: samples, value, choices }),
            )}
          </div>
          <p class="actions">${button({ label: say('exchange.read-again') })}</p>
        </form>
      </section>`

/** A file that was sent: looked through before anything of it is recorded. */
export const arrivalPage = (view: ArrivalView): Html => {
  const { say, title, above, found, running, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede: say('exchange.nothing-yet') })}
    <div class="stack-wide">
      ${running === undefined ? nothing : html`<p role="status">${running.text}</p>`}
      ${found === undefined ? nothing : foundPart(view, found)} ${columnsPart(view)}
    </div>`
}
