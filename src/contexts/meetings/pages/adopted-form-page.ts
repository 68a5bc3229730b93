import { button } from '#kit/html/components/button.ts'
import { type Choice, choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { type Language, languages } from '#kit/text/localised.ts'

import type { SeriesWords } from '../messages/series-words.ts'
import type { MeetingWords } from '../messages/words.ts'

/** What is written of an executive programme, as its form has it. */
export type AdoptedValues = {
  readonly title: Readonly<Record<Language, string>>
  readonly from: string
  readonly to: string
  readonly untilNext: boolean
  readonly agreement: string
  readonly programme: string
}

export type AdoptedFormView = {
  readonly say: MeetingWords
  readonly saySeries: SeriesWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: AdoptedValues
  /** The agreements that may hold its text. */
  readonly agreements: readonly Choice[]
  /** The programmes of events that may carry it out. */
  readonly programmes: readonly Choice[]
  readonly startedFrom: string
  /** Whether one is on record, which can be taken off. */
  readonly isOnRecord: boolean
  readonly refused?: string
}

const period = ({ saySeries, values }: AdoptedFormView): Html =>
  html`${(['from', 'to'] as const).map((name) =>
    textField({
      name,
      label: saySeries(`field.programme.${name}`),
      hint: saySeries('field.programme.hint'),
      value: values[name],
      width: 'medium',
    }),
  )}
  ${choiceField({
    name: 'after',
    label: saySeries('field.programme.after'),
    several: true,
    chosen: values.untilNext ? ['until-next'] : [],
    choices: [{ value: 'until-next', label: saySeries('field.programme.until-next') }],
  })}`

const events = ({ saySeries, values, programmes }: AdoptedFormView): Html =>
  programmes.length === 0
    ? nothing
    : selectField({
        name: 'programme',
        label: saySeries('field.programme.events'),
        value: values.programme,
        choices: [{ value: '', label: saySeries('field.programme.events.none') }, ...programmes],
      })

/** The executive programme that a session adopted. */
export const adoptedFormPage = (view: AdoptedFormView): Html => {
  const { say, saySeries, above, action, values, agreements, startedFrom, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: saySeries('programme.title'), lede: saySeries('programme.lede') })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      <input type="hidden" name="startedFrom" value="${startedFrom}" />
      ${languages.map((language) =>
        textField({
          name: `title-${language}`,
          label: saySeries('field.programme.title', { language: say(`language.${language}`) }),
          value: values.title[language],
          language,
        }),
      )}
      ${period(view)}
      ${selectField({
        name: 'agreement',
        label: saySeries('field.programme.agreement'),
        value: values.agreement,
        choices: [{ value: '', label: saySeries('field.programme.agreement.none') }, ...agreements],
      })}
      ${events(view)}
      <p class="actions">
        ${button({ label: say('field.save'), kind: 'filled', name: 'act', value: 'adopted' })}
        ${
          view.isOnRecord
            ? button({
                label: saySeries('programme.remove'),
                kind: 'quiet',
                name: 'act',
                value: 'none',
              })
            : nothing
        }
      </p>
    </form>`
}
