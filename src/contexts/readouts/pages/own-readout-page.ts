import { button } from '#kit/html/components/button.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { type Language, languages } from '#kit/text/localised.ts'

import type { ReadoutWords } from '../messages/words.ts'

export type TextColumn = {
  readonly language: Language
  readonly title: string
  readonly body: string
  readonly isStale: boolean
  readonly error?: string
}

export type OwnReadoutView = {
  readonly say: ReadoutWords
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly action: string
  /** The draft that is shown; '' where there is none. */
  readonly base: string
  readonly original: Language
  readonly columns: readonly TextColumn[]
  /** What stands before the public, and who wrote the last draft, in sentences. */
  readonly standing: readonly string[]
  readonly publicHref?: string
  readonly mayEdit: boolean
  readonly mayPublish: boolean
  readonly mayWithdraw: boolean
  readonly did?: string
  readonly refused?: string
}

const column = (
  { say, original }: OwnReadoutView,
  { language, title, body, isStale, error }: TextColumn,
): Html =>
  html`<section class="stack" aria-labelledby="language-${language}">
    <h2 id="language-${language}">
      <span lang="${language}">${say(`language.${language}`)}</span>
      ${language === original ? tag({ label: say('public.original') }) : nothing}
    </h2>
    ${textField({ name: `title-${language}`, label: say('own.heading'), value: title, language, error })}
    ${textAreaField({ name: `body-${language}`, label: say('own.body'), value: body, rows: 12, language })}
    ${
      isStale
        ? choiceField({
            name: `holds-${language}`,
            label: say('own.stale'),
            choices: [{ value: 'yes', label: say('own.holds') }],
            chosen: [],
            several: true,
          })
        : nothing
    }
  </section>`

const writing = (view: OwnReadoutView): Html => {
  const { say, action, base, original, columns } = view
  return html`<form method="post" action="${action}" class="leaf stack" novalidate>
    <input type="hidden" name="base" value="${base}" />
    ${selectField({
      name: 'original',
      label: say('own.original'),
      choices: languages.map((value) => ({ value, label: say(`language.${value}`) })),
      value: original,
      width: 'medium',
    })}
    <div class="readout-languages">${columns.map((one) => column(view, one))}</div>
    <p class="actions">
      ${button({
        label: say('own.save'),
        kind: view.mayPublish ? 'outlined' : 'filled',
        name: 'act',
        value: 'draft',
      })}
    </p>
  </form>`
}

const publishing = ({ say, action, base, standing, publicHref, ...may }: OwnReadoutView): Html =>
  html`<section class="stack" aria-labelledby="standing">
    <h2 id="standing">${say('own.standing')}</h2>
    ${standing.map((sentence) => html`<p class="prose">${sentence}</p>`)}
    ${publicHref === undefined ? nothing : html`<p><a href="${publicHref}">${say('own.read')}</a></p>`}
    ${
      may.mayPublish || may.mayWithdraw
        ? html`<form method="post" action="${action}" class="actions">
            <input type="hidden" name="base" value="${base}" />
            ${
              may.mayPublish
                ? button({
                    label: say('own.publish'),
                    kind: 'filled',
                    name: 'act',
                    value: 'publish',
                  })
                : nothing
            }
            ${
              may.mayWithdraw
                ? button({
                    label: say('own.withdraw'),
                    kind: 'quiet',
                    name: 'act',
                    value: 'withdraw',
                  })
                : nothing
            }
          </form>`
        : nothing
    }
  </section>`

/** A side's own readout: its languages side by side, and whether the public reads it. */
export const ownReadoutPage = (view: OwnReadoutView): Html => {
  const { say, above, lede, columns, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('own.title'), lede })}
    ${formErrorSummary({
      title: say('own.refused'),
      errors: columns.flatMap(({ language, error }) =>
        error === undefined ? [] : [{ fieldId: `title-${language}`, text: error }],
      ),
    })}
    <div class="stack-wide">${view.mayEdit ? writing(view) : nothing} ${publishing(view)}</div>`
}
