import { button } from '#kit/html/components/button.ts'
import {
  type Choice,
  choiceField,
  selectField,
  textAreaField,
  textField,
} from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { type Language, languages } from '#kit/text/localised.ts'

import { seriesKinds, sessionIntervals } from '../domain/series.ts'
import type { SeriesWords } from '../messages/series-words.ts'
import type { MeetingWords } from '../messages/words.ts'
import { whoSees } from './who-sees.ts'

/** What is written of a series, as its form has it. */
export type SeriesValues = {
  readonly name: Readonly<Record<Language, string>>
  readonly kind: string
  readonly agreement: string
  readonly article: string
  readonly interval: string
  readonly hostsAlternate: boolean
  readonly sources: string
  readonly visibility: string
}

export type SeriesFormView = {
  readonly say: MeetingWords
  readonly saySeries: SeriesWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: SeriesValues
  /** The agreements that may have set it up. */
  readonly agreements: readonly Choice[]
  /** The revision that is edited; without one it is new, and the form asks who sees it. */
  readonly startedFrom?: string
  readonly refused?: string
}

const rhythm = ({ saySeries, values }: SeriesFormView): Html =>
  html`${selectField({
    name: 'interval',
    label: saySeries('field.interval'),
    value: values.interval,
    width: 'medium',
    choices: [
      { value: '', label: saySeries('field.interval.none') },
      ...sessionIntervals.map((months) => ({
        value: String(months),
        label: saySeries(`interval.${months}`),
      })),
    ],
  })}
  ${choiceField({
    name: 'hosts',
    label: saySeries('field.hosts'),
    several: true,
    chosen: values.hostsAlternate ? ['alternate'] : [],
    choices: [{ value: 'alternate', label: saySeries('field.hosts.alternate') }],
  })}`

/** What a series is called, what set it up, and how often it meets. */
export const seriesFormPage = (view: SeriesFormView): Html => {
  const { say, saySeries, title, above, action, values, agreements, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${languages.map((language) =>
        textField({
          name: `name-${language}`,
          label: saySeries('field.name', { language: say(`language.${language}`) }),
          value: values.name[language],
          language,
        }),
      )}
      ${selectField({
        name: 'kind',
        label: saySeries('field.kind'),
        value: values.kind,
        width: 'medium',
        choices: seriesKinds.map((value) => ({ value, label: saySeries(`kind.${value}`) })),
      })}
      ${selectField({
        name: 'agreement',
        label: saySeries('field.agreement'),
        value: values.agreement,
        choices: [{ value: '', label: saySeries('field.agreement.none') }, ...agreements],
      })}
      ${textField({
        name: 'article',
        label: saySeries('field.article'),
        hint: saySeries('field.article.hint'),
        value: values.article,
        width: 'short',
      })}
      ${rhythm(view)}
      ${textAreaField({
        name: 'sources',
        label: say('field.sources'),
        hint: say('field.sources.hint'),
        value: values.sources,
        rows: 2,
      })}
      ${whoSees(view)}
      <p class="actions">${button({ label: say('field.save'), kind: 'filled' })}</p>
    </form>`
}
