import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import { modalities, stepOf } from '../domain/modality.ts'
import type { MeetingWords } from '../messages/words.ts'

/** What is written of an undertaking, as its form has it. */
export type WordingValues = {
  readonly text: string
  readonly modality: string
  readonly due: string
  readonly unit: string
  readonly person: string
  readonly condition: string
}

/** The fields in which an undertaking is written down. */
export const wordingFields = (say: MeetingWords, values: WordingValues): Html =>
  html`${textAreaField({ name: 'text', label: say('word.text'), value: values.text, rows: 2 })}
  ${selectField({
    name: 'modality',
    label: say('word.modality'),
    value: values.modality,
    width: 'medium',
    choices: modalities.map((value) => ({
      value,
      label: `${String(stepOf(value))} · ${say(`modality.${value}`)}`,
    })),
  })}
  ${textField({
    name: 'due',
    label: say('word.due'),
    hint: say('word.due.hint'),
    value: values.due,
    width: 'medium',
  })}
  ${textField({ name: 'unit', label: say('word.unit'), value: values.unit })}
  ${textField({ name: 'person', label: say('word.person'), value: values.person })}
  ${textField({ name: 'condition', label: say('word.condition'), value: values.condition })}`
