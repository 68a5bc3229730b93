import { button } from '#kit/html/components/button.ts'
import { type Choice, fileField, selectField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { oxcgrtFiles } from '../../data/oxcgrt-files.ts'
import { importMeasuresRoute, measuresRoute } from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { importTabs } from './import-tabs.ts'

export type ImportError = { readonly field: string; readonly text: string }

export type ImportView = {
  readonly say: MeasuresWords
  readonly sayImport: ImportWords
  readonly countries: readonly Choice[]
  readonly country: string
  readonly error: ImportError | undefined
}

const codes = ['C3', 'C4', 'C6', 'C7', 'C8'] as const

const seriesFields = ({ say, error }: ImportView, code: (typeof codes)[number]): Html => {
  const errorOf = (name: string): string | undefined =>
    error?.field === name ? error.text : undefined
  const { levels, flags } = oxcgrtFiles[code]
  const field = (part: 'levels' | 'flags', file: string): Html =>
    fileField({
      name: `${code}-${part}`,
      label: say(`import.${part}`),
      hint: file,
      error: errorOf(`${code}-${part}`),
      accept: '.csv,text/csv',
    })
  return html`<fieldset class="field">
    <legend>${say(`import.series.${code}`)}</legend>
    <div class="filters">
      ${field('levels', levels)} ${flags === null ? nothing : field('flags', flags)}
    </div>
  </fieldset>`
}

/** The first step: which country, and the published files. */
export const importPage = (view: ImportView): Html => {
  const { say, countries, country, error } = view
  return html`${pageHead({
      title: say('import.title'),
      lede: say('import.lede'),
      above: { label: say('measures.title'), href: measuresRoute.href({}) },
    })}
    ${importTabs(view.sayImport, 'history')}
    ${formErrorSummary({
      title: say('import.refused'),
      errors: error === undefined ? [] : [{ fieldId: error.field, text: error.text }],
    })}
    <form
      method="post"
      action="${importMeasuresRoute.href({})}"
      enctype="multipart/form-data"
      class="stack-wide"
    >
      ${selectField({
        name: 'country',
        label: say('import.country'),
        choices: countries,
        value: country,
        width: 'medium',
        error: error?.field === 'country' ? error.text : undefined,
      })}
      ${codes.map((code) => seriesFields(view, code))}
      <p class="soft prose">${say('import.limit')}</p>
      <div class="actions">${button({ label: say('import.try'), kind: 'filled' })}</div>
    </form>`
}
