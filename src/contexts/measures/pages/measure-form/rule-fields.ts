import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, type Choice, selectField, textField } from '#kit/html/components/field.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { mostContactDays } from '../../domain/measure.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { type FieldError, type Fields, ruleField, ruleKinds } from './measure-field.ts'

/** What the fields of a measure are drawn from. */
export type FieldsView = {
  readonly say: MeasuresWords
  readonly entered: Fields
  readonly errors: readonly FieldError[]
  readonly disciplines: readonly Choice[]
}

/** What every field of the form takes from what was entered. */
export const fieldFrame = (
  { say, entered, errors }: Pick<FieldsView, 'say' | 'entered' | 'errors'>,
  name: string,
): { name: string; value: string; error: string | undefined } => {
  const found = errors.find(({ field }) => field === name)
  return {
    name,
    value: entered.text(name),
    error: found && say(`refused.${found.refusal}`),
  }
}

type Part = (part: string) => ReturnType<typeof fieldFrame>

const numberFields = (say: MeasuresWords, part: Part): Html => html`
  <div class="filters">
    ${textField({
      ...part('people'),
      label: say('field.people'),
      hint: say('field.people.hint'),
      kind: 'number',
      width: 'short',
      min: 0,
    })}
    ${textField({
      ...part('percent'),
      label: say('field.percent'),
      hint: say('field.percent.hint'),
      width: 'short',
    })}
  </div>
  <div class="filters">
    ${textField({
      ...part('from'),
      label: say('field.range-from'),
      hint: say('field.range-from.hint'),
      kind: 'number',
      width: 'short',
      min: 0,
    })}
    ${textField({
      ...part('to'),
      label: say('field.range-to'),
      hint: say('field.range-to.hint'),
      kind: 'number',
      width: 'short',
      min: 0,
    })}
  </div>
`

const otherFields = (say: MeasuresWords, part: Part): Html => html`
  <div class="filters">
    ${textField({
      ...part('hour-from'),
      label: say('field.hour-from'),
      hint: say('field.hour.hint'),
      kind: 'time',
      width: 'short',
    })}
    ${textField({
      ...part('hour-until'),
      label: say('field.hour-until'),
      hint: say('field.hour.hint'),
      kind: 'time',
      width: 'short',
    })}
    ${selectField({
      ...part('arrivals'),
      label: say('field.arrivals'),
      width: 'medium',
      choices: [
        { value: '', label: say('field.not-chosen') },
        ...(['none-with-condition', 'some', 'all'] as const).map((value) => ({
          value,
          label: say(`rule.arrivals.${value}`),
        })),
      ],
    })}
  </div>
  ${textField({
    ...part('condition'),
    label: say('field.condition'),
    hint: say('field.condition.hint'),
  })}
  ${textField({
    ...part('keeps-days'),
    label: say('field.keeps-days'),
    hint: say('field.keeps-days.hint'),
    kind: 'number',
    width: 'short',
    min: 1,
    max: mostContactDays,
  })}
`

const settingField = (say: MeasuresWords, part: Part): Html =>
  selectField({
    ...part('setting'),
    label: say('field.setting'),
    width: 'medium',
    choices: [
      { value: '', label: say('field.setting.both') },
      { value: 'indoor', label: say('field.setting.indoor') },
      { value: 'outdoor', label: say('field.setting.outdoor') },
    ],
  })

const kindField = (say: MeasuresWords, part: Part, isFirst: boolean): Html =>
  selectField({
    ...part('kind'),
    label: say('field.rule-kind'),
    required: isFirst,
    choices: [
      { value: '', label: say(isFirst ? 'field.choose' : 'field.no-further-rule') },
      ...ruleKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    ],
  })

/** The fields of one rule: its kind, how much, and on which events it bears. */
export const ruleFields = (view: FieldsView, number: number): Html => {
  const { say, entered, disciplines } = view
  const part: Part = (name) => fieldFrame(view, ruleField(number, name))
  const name = ruleField(number, 'disciplines')
  const further = ['hour-from', 'hour-until', 'arrivals', 'condition', 'keeps-days'].map((one) =>
    part(one),
  )
  return html`<fieldset class="field">
    <legend>${say('field.rule', { number })}</legend>
    ${kindField(say, part, number === 1)} ${numberFields(say, part)} ${settingField(say, part)}
    ${disclosure({
      summary: say('field.rule-more'),
      open: further.some(({ value, error }) => value !== '' || error !== undefined),
      body: otherFields(say, part),
    })}
    ${
      disciplines.length === 0
        ? nothing
        : disclosure({
            summary: say('field.disciplines'),
            open: entered.all(name).length > 0,
            body: choiceField({
              name,
              label: say('field.disciplines'),
              hint: say('field.disciplines.hint'),
              choices: disciplines,
              chosen: entered.all(name),
              several: true,
            }),
          })
    }
  </fieldset>`
}
