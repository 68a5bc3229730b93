import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { IndicatorWords } from '../messages/words.ts'

type Choice = { readonly value: string; readonly label: string }

export type FigureFields = {
  readonly say: IndicatorWords
  readonly values: Readonly<
    Record<'period' | 'value' | 'statisticsOf' | 'source' | 'link' | 'statedOn', string>
  >
  readonly unit: string
  readonly statistics: readonly Choice[]
  readonly errors: ReadonlyMap<string, string>
}

/** One figure: for which period, how much, by whose statistics, and who says so. */
export const figureFields = ({ say, values, unit, statistics, errors }: FigureFields): Html =>
  html`${textField({
    name: 'period',
    label: say('field.period'),
    hint: say('field.period.hint'),
    value: values.period,
    width: 'medium',
    error: errors.get('period'),
    required: true,
  })}
  ${textField({
    name: 'value',
    label: say('field.value', { unit }),
    hint: say('field.value.hint'),
    value: values.value,
    width: 'medium',
    error: errors.get('value'),
    required: true,
  })}
  ${selectField({
    name: 'statisticsOf',
    label: say('field.statisticsOf'),
    hint: say('field.statisticsOf.hint'),
    choices: statistics,
    value: values.statisticsOf,
    width: 'medium',
    error: errors.get('statisticsOf'),
  })}
  ${textField({
    name: 'source',
    label: say('field.source'),
    hint: say('field.source.hint'),
    value: values.source,
    error: errors.get('source'),
    required: true,
  })}
  ${textField({
    name: 'link',
    label: say('field.link'),
    value: values.link,
    kind: 'url',
    error: errors.get('link'),
  })}
  ${textField({
    name: 'statedOn',
    label: say('field.statedOn'),
    hint: say('field.date.hint'),
    value: values.statedOn,
    width: 'medium',
    error: errors.get('statedOn'),
  })}`

export type ContentFields = {
  readonly say: IndicatorWords
  readonly values: Readonly<Record<'name-en' | 'name-es' | 'name-az' | 'unit' | 'method', string>>
  /** A unit that is given stays, or the figures counted in it would be others. */
  readonly hasUnit: boolean
  readonly errors: ReadonlyMap<string, string>
}

/** What an indicator counts, in which unit, and how. */
export const contentFields = ({ say, values, hasUnit, errors }: ContentFields): Html =>
  html`${(['en', 'es', 'az'] as const).map((language) =>
    textField({
      name: `name-${language}`,
      label: say(`field.name.${language}`),
      ...(language === 'en' && { hint: say('field.name.hint') }),
      value: values[`name-${language}`],
      language,
      error: errors.get(`name-${language}`),
    }),
  )}
  ${
    hasUnit
      ? html`<input type="hidden" name="unit" value="${values.unit}" />
          <p class="soft">${say('field.unit.stays', { unit: values.unit })}</p>`
      : textField({
          name: 'unit',
          label: say('field.unit'),
          hint: say('field.unit.hint'),
          value: values.unit,
          width: 'medium',
          error: errors.get('unit'),
          required: true,
        })
  }
  ${textAreaField({
    name: 'method',
    label: say('field.method'),
    hint: say('field.method.hint'),
    value: values.method,
    rows: 3,
    error: errors.get('method'),
  })}`
