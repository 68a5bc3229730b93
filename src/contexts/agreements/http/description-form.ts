import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'

import { cooperationFields, type Description } from '../domain/description.ts'
import { descriptionSchema } from '../store/description-schema.ts'

/** What a form says of an agreement, as it was typed. */
export type WrittenDescription = Readonly<Record<DescriptionText, string>> & {
  readonly fields: readonly string[]
  readonly constitutedByNotes: boolean
}

export const descriptionTexts = [
  'key',
  'title-en',
  'title-es',
  'title-az',
  'level',
  'party-0',
  'party-1',
  'articles',
  'authenticLanguages',
  'prevailing',
  'prevailingLanguage',
  'translations',
  'replaces',
  'sources',
  'evidence',
  'remarks',
] as const
export type DescriptionText = (typeof descriptionTexts)[number]

export type DescriptionFault = {
  readonly field: DescriptionText | 'fields'
  readonly kind: 'missing' | 'too-long' | 'key' | 'language' | 'article' | 'choice'
}

export const emptyDescription = (parties: readonly [string, string]): WrittenDescription => ({
  key: '',
  'title-en': '',
  'title-es': '',
  'title-az': '',
  level: 'intergovernmental',
  'party-0': parties[0],
  'party-1': parties[1],
  articles: '',
  authenticLanguages: '',
  prevailing: 'not-recorded',
  prevailingLanguage: '',
  translations: '',
  replaces: '',
  sources: '',
  evidence: '',
  remarks: '',
  fields: ['culture'],
  constitutedByNotes: false,
})

export const writtenIn = (form: Form): WrittenDescription => {
  const texts = descriptionTexts.map((name) => [name, form.text(name)] as const)
  return {
    ...emptyDescription(['', '']),
    ...Object.fromEntries(texts),
    fields: form.all('fields'),
    constitutedByNotes: form.has('constitutedByNotes'),
  }
}

/** What is recorded, as the form shows it. */
export const writtenOf = (description: Description): WrittenDescription => {
  const { prevailing, title, parties } = description
  return {
    key: description.key,
    'title-en': title.en ?? '',
    'title-es': title.es ?? '',
    'title-az': title.az ?? '',
    level: description.level,
    'party-0': parties[0],
    'party-1': parties[1],
    articles: description.articles
      .map(({ number, subject, field }) =>
        [number, subject.en ?? subject.es ?? subject.az ?? '', field ?? ''].join(' | '),
      )
      .join('\n'),
    authenticLanguages: description.authenticLanguages.join(', '),
    prevailing: prevailing.kind,
    prevailingLanguage: prevailing.kind === 'language' ? prevailing.language : '',
    translations: description.translations
      .map(({ language, status }) => `${language} ${status}`)
      .join('\n'),
    replaces: description.replaces ?? '',
    sources: description.sources.join('\n'),
    evidence: description.evidence,
    remarks: description.remarks,
    fields: description.fields,
    constitutedByNotes: description.constitutedByNotes,
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const words = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')

const titleOf = (written: WrittenDescription): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = written[`title-${language}`]
      return text === '' ? [] : [[language, text]]
    }),
  )

const articleOf = (line: string, known: Description | undefined): object => {
  const [number = '', subject = '', field = ''] = line.split('|').map((part) => part.trim())
  const before = known?.articles.find((one) => one.number === number)?.subject
  const isAsBefore = before !== undefined && Object.values(before).includes(subject)
  return {
    number,
    subject: isAsBefore ? before : { en: subject },
    field: field === '' ? null : field,
  }
}

const prevailingOf = ({ prevailing, prevailingLanguage }: WrittenDescription): object =>
  prevailing === 'language'
    ? { kind: prevailing, language: prevailingLanguage }
    : { kind: prevailing }

const translationOf = (line: string): object => {
  const [language = '', status = 'working'] = words(line)
  return { language, status }
}

const fieldOfPath: Readonly<Record<string, DescriptionText | 'fields'>> = {
  key: 'key',
  title: 'title-en',
  level: 'level',
  fields: 'fields',
  articles: 'articles',
  authenticLanguages: 'authenticLanguages',
  prevailing: 'prevailingLanguage',
  translations: 'translations',
  replaces: 'replaces',
  sources: 'sources',
  evidence: 'evidence',
  remarks: 'remarks',
}

const kindsOfFields: Readonly<Record<string, DescriptionFault['kind']>> = {
  key: 'key',
  authenticLanguages: 'language',
  prevailingLanguage: 'language',
  translations: 'language',
  articles: 'article',
}

const kindOf = (field: DescriptionText | 'fields', code: string): DescriptionFault['kind'] => {
  if (code === 'too_big') return 'too-long'
  return kindsOfFields[field] ?? (code === 'invalid_value' ? 'choice' : 'missing')
}

/** The description that a form gives; `known`: what it is to replace. */
export const readDescription = (
  written: WrittenDescription,
  known?: Description,
): Result<Description, readonly DescriptionFault[]> => {
  const title = titleOf(written)
  const isUntitled = Object.keys(title).length === 0
  const read = descriptionSchema.safeParse({
    key: written.key,
    title,
    level: written.level,
    parties: [written['party-0'], written['party-1']],
    fields: cooperationFields.filter((field) => written.fields.includes(field)),
    articles: lines(written.articles).map((line) => articleOf(line, known)),
    authenticLanguages: words(written.authenticLanguages),
    prevailing: prevailingOf(written),
    translations: lines(written.translations).map(translationOf),
    constitutedByNotes: written.constitutedByNotes,
    replaces: written.replaces === '' ? null : written.replaces,
    sources: lines(written.sources),
    evidence: written.evidence,
    remarks: written.remarks,
    illustrative: known?.illustrative ?? false,
  })
  const untitled: DescriptionFault[] = isUntitled ? [{ field: 'title-en', kind: 'missing' }] : []
  if (read.success) return isUntitled ? refuse(untitled) : accept(read.data)
  const faults = read.error.issues.map(({ path, code }): DescriptionFault => {
    const [first, second] = path
    const party = second === 1 ? 'party-1' : 'party-0'
    const field = first === 'parties' ? party : (fieldOfPath[String(first)] ?? 'key')
    return { field, kind: kindOf(field, code) }
  })
  return refuse([...untitled, ...faults])
}
