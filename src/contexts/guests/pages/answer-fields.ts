import { type Choice, choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

/** An answer as it was typed, or as it was given before. */
export type AnswerValues = Readonly<
  Record<'answer' | 'companions' | 'names' | 'ifMoved' | 'needs' | 'note', string>
>

/** What an answer can be, whoever writes it down. */
export type AnswerChoices = {
  readonly offers: readonly Choice[]
  readonly fallbacks: readonly Choice[]
  /** How many may come along. */
  readonly most: number
  readonly values: AnswerValues
}

export const attendanceField = (say: GuestWords, { offers, values }: AnswerChoices): Html =>
  choiceField({
    name: 'answer',
    label: say('answer.answer'),
    chosen: [values.answer],
    choices: [
      ...offers.map(({ value, label }) => ({ value: `accepted ${value}`, label })),
      { value: 'declined', label: say('answer.declined') },
    ],
  })

/** Who comes along; nothing where nobody may. On a page with another such field, `id` tells it apart. */
export const companionFields = (
  say: GuestWords,
  { most, values }: AnswerChoices,
  { id, namesHint }: { readonly id?: string; readonly namesHint?: string },
): Html =>
  most === 0
    ? nothing
    : html`${textField({
        name: 'companions',
        ...(id === undefined ? {} : { id }),
        kind: 'number',
        label: say('answer.companions'),
        hint: say('answer.companions.hint', { most }),
        value: values.companions,
        width: 'short',
        min: 0,
        max: most,
      })}
      ${textField({
        name: 'names',
        label: say('answer.names'),
        hint: namesHint,
        value: values.names,
      })}`

export const fallbackField = (say: GuestWords, { fallbacks, values }: AnswerChoices): Html =>
  choiceField({
    name: 'if-moved',
    label: say('answer.if-moved'),
    chosen: [values.ifMoved],
    choices: fallbacks,
  })

export const needsAndNoteFields = (say: GuestWords, { values }: AnswerChoices): Html =>
  html`${textField({ name: 'needs', label: say('answer.needs'), value: values.needs })}
  ${textAreaField({ name: 'note', label: say('answer.note'), value: values.note, rows: 3 })}`
