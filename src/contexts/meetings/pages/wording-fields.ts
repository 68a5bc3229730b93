import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import { modalities, stepOf } from '../domain/modality.ts'
import type { MeetingWords } from '../messages/words.ts'

/** What is written of an undertaking, as its form has it. */
export type WordingValues = {
  readonly text: string
  /** '' while nobody has said how firmly. */
  readonly modality: string
  readonly due: string
  readonly unit: string
  readonly person: string
  readonly condition: string
}

/** Where several undertakings stand in one form: what the names of this one's fields begin with. */
export type WordingRow = {
  readonly prefix: string
  readonly language?: string
  /** By the field's name. */
  readonly errors: ReadonlyMap<string, string>
  /** From which words it was read how firmly. */
  readonly cue: string
}

const alone: WordingRow = { prefix: '', errors: new Map(), cue: '' }

/** The fields in which an undertaking is written down. */
export const wordingFields = (
  say: MeetingWords,
  values: WordingValues,
  { prefix, language, errors, cue }: WordingRow = alone,
): Html => {
  const of = (field: keyof WordingValues) => ({
    name: `${prefix}${field}`,
    value: values[field],
    error: errors.get(`${prefix}${field}`),
  })
  const unsaid = values.modality === '' ? [{ value: '', label: say('word.modality.choose') }] : []
  const steps = modalities.map((value) => ({
    value,
    label: `${String(stepOf(value))} · ${say(`modality.${value}`)}`,
  }))
  return html`${textAreaField({
    ...of('text'),
    label: say('word.text'),
    rows: 2,
    ...(language !== undefined && { language }),
  })}
  ${selectField({
    ...of('modality'),
    label: say('word.modality'),
    hint: cue === '' ? undefined : say('word.modality.cue', { words: cue }),
    width: 'medium',
    choices: [...unsaid, ...steps],
  })}
  ${textField({ ...of('due'), label: say('word.due'), hint: say('word.due.hint'), width: 'medium' })}
  ${textField({ ...of('unit'), label: say('word.unit') })}
  ${textField({ ...of('person'), label: say('word.person') })}
  ${textField({ ...of('condition'), label: say('word.condition') })}`
}
