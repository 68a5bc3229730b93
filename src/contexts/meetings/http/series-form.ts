import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'

import { type SeriesContent, seriesKinds, sessionIntervals } from '../domain/series.ts'
import type { SeriesValues } from '../pages/series-form-page.ts'

export type SeriesFormRefusal = 'series-name-missing' | 'field-too-long'

export const noSeries: SeriesContent = {
  kind: 'joint-commission',
  name: {},
  agreement: null,
  article: '',
  everyMonths: null,
  hostsAlternate: false,
  sources: [],
  illustrative: false,
}

const longestField = 500

/** What the form shows of a series. */
export const seriesValues = ({
  name,
  ...content
}: SeriesContent): Omit<SeriesValues, 'visibility'> => ({
  name: { en: name.en ?? '', es: name.es ?? '', az: name.az ?? '' },
  kind: content.kind,
  agreement: content.agreement ?? '',
  article: content.article,
  interval: String(content.everyMonths ?? ''),
  hostsAlternate: content.hostsAlternate,
  sources: content.sources.join('\n'),
})

/** What was written into the form, to show it again. */
export const writtenSeries = (form: Form): SeriesValues => ({
  name: { en: form.text('name-en'), es: form.text('name-es'), az: form.text('name-az') },
  kind: form.text('kind'),
  agreement: form.text('agreement'),
  article: form.text('article'),
  interval: form.text('interval'),
  hostsAlternate: form.text('hosts') === 'alternate',
  sources: form.text('sources'),
  visibility: form.text('visibility') === 'joint' ? 'joint' : 'own',
})

const nameOf = ({ name }: SeriesValues): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => (name[language] === '' ? [] : [[language, name[language]]])),
  )

const sourcesOf = ({ sources }: SeriesValues): readonly string[] =>
  sources
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\//.test(line))

/** Reads the form over what was known of the series; `agreements` are those that may be named. */
export const readSeries = (
  values: SeriesValues,
  known: SeriesContent,
  agreements: readonly string[],
): Result<SeriesContent, SeriesFormRefusal> => {
  const name = nameOf(values)
  const written = Object.values(name)
  if (written.length === 0) return refuse('series-name-missing')
  if ([...written, values.article].some(({ length }) => length > longestField)) {
    return refuse('field-too-long')
  }
  return accept({
    ...known,
    kind: seriesKinds.find((one) => one === values.kind) ?? known.kind,
    name,
    agreement: agreements.find((one) => one === values.agreement) ?? null,
    article: values.article,
    everyMonths: sessionIntervals.find((one) => String(one) === values.interval) ?? null,
    hostsAlternate: values.hostsAlternate,
    sources: sourcesOf(values),
  })
}
