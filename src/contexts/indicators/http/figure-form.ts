import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import { readValue, type ValueFault } from '../domain/figure-value.ts'
import type { FigureContent, IndicatorContent } from '../domain/indicator.ts'
import { periodFromText } from '../domain/period.ts'

export const figureTexts = [
  'period',
  'value',
  'statisticsOf',
  'source',
  'link',
  'statedOn',
] as const
export type WrittenFigure = Readonly<Record<(typeof figureTexts)[number], string>>

export type FigureFaultKind =
  ValueFault | 'period' | 'side' | 'source-missing' | 'too-long' | 'link' | 'date'
export type FigureFault = {
  readonly field: (typeof figureTexts)[number]
  readonly kind: FigureFaultKind
}

export const emptyFigure: WrittenFigure = {
  period: '',
  value: '',
  statisticsOf: '',
  source: '',
  link: '',
  statedOn: '',
}

export const figureIn = (form: Form): WrittenFigure => ({
  period: form.text('period'),
  value: form.text('value'),
  statisticsOf: form.text('statisticsOf'),
  source: form.text('source'),
  link: form.text('link'),
  statedOn: form.text('statedOn'),
})

const longestSource = 300
const longestLink = 500

const sourceFault = (source: string): readonly FigureFault[] => {
  if (source === '') return [{ field: 'source', kind: 'source-missing' }]
  return source.length > longestSource ? [{ field: 'source', kind: 'too-long' }] : []
}

const linkFault = (link: string): readonly FigureFault[] =>
  link === '' || (link.length <= longestLink && /^https?:\/\/\S+$/i.test(link))
    ? []
    : [{ field: 'link', kind: 'link' }]

/** What is wrong with all but the figure itself. */
const aroundFaults = (written: WrittenFigure, sides: readonly string[]): readonly FigureFault[] => [
  ...(sides.includes(written.statisticsOf.toUpperCase())
    ? []
    : [{ field: 'statisticsOf', kind: 'side' } as const]),
  ...sourceFault(written.source),
  ...linkFault(written.link),
  ...(written.statedOn === '' || knownDateFromIso(written.statedOn) !== undefined
    ? []
    : [{ field: 'statedOn', kind: 'date' } as const]),
]

/** Reads one figure, or says all that is wrong with it. */
export const readFigure = (
  written: WrittenFigure,
  sides: readonly string[],
): Result<FigureContent, readonly FigureFault[]> => {
  const period = periodFromText(written.period)
  const value = readValue(written.value)
  const side = written.statisticsOf.toUpperCase()
  const faults: readonly FigureFault[] = [
    ...(period === undefined ? [{ field: 'period', kind: 'period' } as const] : []),
    ...(value.ok ? [] : [{ field: 'value', kind: value.refusal } as const]),
    ...aroundFaults(written, ['', ...sides]),
  ]
  if (period === undefined || !value.ok || faults.length > 0) return refuse(faults)
  return accept({
    period,
    value: value.value,
    statisticsOf: side === '' ? null : side,
    source: written.source,
    link: written.link,
    statedOn: knownDateFromIso(written.statedOn) ?? null,
  })
}

export const contentTexts = ['name-en', 'name-es', 'name-az', 'unit', 'method'] as const
export type WrittenIndicator = Readonly<Record<(typeof contentTexts)[number], string>>
export type ContentFault = {
  readonly field: (typeof contentTexts)[number]
  readonly kind: 'name-missing' | 'unit-missing' | 'too-long'
}

export const emptyIndicator: WrittenIndicator = {
  'name-en': '',
  'name-es': '',
  'name-az': '',
  unit: '',
  method: '',
}

export const contentIn = (form: Form): WrittenIndicator => ({
  'name-en': form.text('name-en'),
  'name-es': form.text('name-es'),
  'name-az': form.text('name-az'),
  unit: form.text('unit'),
  method: form.text('method'),
})

export const contentWritten = ({ name, unit, method }: IndicatorContent): WrittenIndicator => ({
  'name-en': name.en ?? '',
  'name-es': name.es ?? '',
  'name-az': name.az ?? '',
  unit,
  method,
})

const longest: Readonly<Record<(typeof contentTexts)[number], number>> = {
  'name-en': 200,
  'name-es': 200,
  'name-az': 200,
  unit: 80,
  method: 1000,
}

/** A name in the languages in which it was written. */
const nameOf = (written: Pick<WrittenIndicator, 'name-en' | 'name-es' | 'name-az'>): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = written[`name-${language}`]
      return text === '' ? [] : [[language, text]]
    }),
  )

export const readContent = (
  written: WrittenIndicator,
): Result<IndicatorContent, readonly ContentFault[]> => {
  const name = nameOf(written)
  const faults: readonly ContentFault[] = [
    ...(Object.keys(name).length === 0
      ? [{ field: 'name-en', kind: 'name-missing' } as const]
      : []),
    ...(written.unit === '' ? [{ field: 'unit', kind: 'unit-missing' } as const] : []),
    ...contentTexts.flatMap((field): ContentFault[] =>
      written[field].length > longest[field] ? [{ field, kind: 'too-long' }] : [],
    ),
  ]
  return faults.length > 0
    ? refuse(faults)
    : accept({ name, unit: written.unit, method: written.method })
}
