import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { modalities } from '../domain/modality.ts'
import type { Due, UndertakingContent } from '../domain/undertaking.ts'
import type { WordingValues } from '../pages/wording-fields.ts'

/** A form, or the part of one that is about a single undertaking. */
type Fields = Pick<Form, 'text'>

export type WordingRefusal = 'words-missing' | 'due-wrong'

/** What was written into the form, to show it again. */
export const writtenWording = (form: Fields): WordingValues => ({
  text: form.text('text'),
  modality: form.text('modality'),
  due: form.text('due'),
  unit: form.text('unit'),
  person: form.text('person'),
  condition: form.text('condition'),
})

const dueFrom = (text: string): Due | undefined => {
  if (text === '') return { kind: 'none' }
  if (text === 'next') return { kind: 'next-session' }
  if (/^(19|20|21)\d\d$/.test(text)) return { kind: 'year', year: Number(text) }
  const on = dayFromIso(text)
  return on === undefined ? undefined : { kind: 'day', on }
}

const dueText = (due: Due): string => {
  switch (due.kind) {
    case 'day':
      return isoFromDay(due.on)
    case 'year':
      return String(due.year)
    case 'next-session':
      return 'next'
    case 'none':
      return ''
  }
}

export const noContent: UndertakingContent = {
  text: {},
  wording: null,
  modality: 'commitment',
  due: { kind: 'none' },
  condition: '',
  owner: { institution: null, unit: '', person: null, personName: '' },
  article: '',
  sources: [],
  illustrative: false,
}

/** What the form shows of an undertaking. */
export const wordingOf = (content: UndertakingContent, language: Language): WordingValues => ({
  text: inLanguage(content.text, language).text,
  modality: content.modality,
  due: dueText(content.due),
  unit: content.owner.unit,
  person: content.owner.personName,
  condition: content.condition,
})

/** Reads the form over what was known; a text stays in the languages that were not written in. */
export const readWording = (
  form: Fields,
  known: UndertakingContent,
  language: Language,
): Result<UndertakingContent, WordingRefusal> => {
  const text = form.text('text')
  if (text === '') return refuse('words-missing')
  const due = dueFrom(form.text('due'))
  if (due === undefined) return refuse('due-wrong')
  const modality = modalities.find((one) => one === form.text('modality')) ?? known.modality
  const shown = inLanguage(known.text, language)
  return accept({
    ...known,
    text: text === shown.text ? known.text : { [language]: text },
    modality,
    due,
    condition: form.text('condition'),
    owner: { ...known.owner, unit: form.text('unit'), personName: form.text('person') },
  })
}
