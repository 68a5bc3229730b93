import { selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { SupportWords } from '../messages/words.ts'

type Choice = { readonly value: string; readonly label: string }

export type ContentFields = {
  readonly say: SupportWords
  readonly values: Readonly<
    Record<'body' | 'candidature' | 'session' | 'decidedOn' | 'reciprocal', string>
  >
  readonly exchanges: readonly Choice[]
  readonly errors: ReadonlyMap<string, string>
}

/** What support is for; each may be left blank, and the blank is shown. */
export const contentFields = ({ say, values, exchanges, errors }: ContentFields): Html =>
  html`${(['body', 'candidature', 'session'] as const).map((name) =>
    textField({
      name,
      label: say(`field.${name}`),
      hint: say(`field.${name}.hint`),
      value: values[name],
      error: errors.get(name),
    }),
  )}
  ${textField({
    name: 'decidedOn',
    label: say('field.decidedOn'),
    hint: say('field.date.hint'),
    value: values.decidedOn,
    width: 'medium',
    error: errors.get('decidedOn'),
  })}
  ${
    exchanges.length === 0
      ? html`<input type="hidden" name="reciprocal" value="${values.reciprocal}" />`
      : selectField({
          name: 'reciprocal',
          label: say('field.reciprocal'),
          choices: [{ value: '', label: say('field.reciprocal.none') }, ...exchanges],
          value: values.reciprocal,
        })
  }`

export type StepFields = {
  readonly say: SupportWords
  readonly values: Readonly<
    Record<'state' | 'on' | 'meeting' | 'noteNumber' | 'words' | 'source', string>
  >
  readonly states: readonly Choice[]
  readonly meetings: readonly Choice[]
  readonly errors: ReadonlyMap<string, string>
}

/** One step: how far it has come, when, by which note, and who says so. */
export const stepFields = ({ say, values, states, meetings, errors }: StepFields): Html =>
  html`${selectField({
    name: 'state',
    label: say('field.state'),
    hint: say('field.state.hint'),
    choices: states,
    value: values.state,
    error: errors.get('state'),
  })}
  ${textField({
    name: 'on',
    label: say('field.on'),
    hint: say('field.date.hint'),
    value: values.on,
    width: 'medium',
    error: errors.get('on'),
  })}
  ${
    meetings.length === 0
      ? nothing
      : selectField({
          name: 'meeting',
          label: say('field.meeting'),
          choices: [{ value: '', label: say('field.meeting.none') }, ...meetings],
          value: values.meeting,
          error: errors.get('meeting'),
        })
  }
  ${textField({
    name: 'noteNumber',
    label: say('field.noteNumber'),
    hint: say('field.noteNumber.hint'),
    value: values.noteNumber,
    width: 'medium',
    error: errors.get('noteNumber'),
  })}
  ${textAreaField({
    name: 'words',
    label: say('field.words'),
    hint: say('field.words.hint'),
    value: values.words,
    rows: 3,
    error: errors.get('words'),
  })}
  ${textField({
    name: 'source',
    label: say('field.source'),
    value: values.source,
    error: errors.get('source'),
  })}`
