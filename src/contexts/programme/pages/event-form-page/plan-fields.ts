import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { html, type Html } from '#kit/html/html.ts'

import type { ProgrammeWords } from '../../messages/words.ts'
import { planRows, type PlanValues } from './form-values.ts'

const formats = ['in-person', 'hybrid', 'online'] as const
const readings = ['open', 'strict', 'lenient'] as const

/** The fields of a plan that can be refused. */
export const planFieldNames: readonly string[] = [
  'decide-by',
  ...Array.from({ length: planRows }, (_, index) => index).flatMap((index) => [
    `format-${String(index)}`,
    `min-on-site-${String(index)}`,
  ]),
]

type PlanFields = {
  readonly say: ProgrammeWords
  readonly plan: PlanValues
  readonly errorOf: (id: string) => string | undefined
}

const optionRow = ({ say, plan, errorOf }: PlanFields, index: number): Html => {
  const { format = '', minOnSite = '' } = plan.options[index] ?? {}
  return html`<div class="filters">
    ${selectField({
      name: `format-${String(index)}`,
      label: say('plan.choice', { number: index + 1 }),
      choices: [
        { value: '', label: say('plan.no-choice') },
        ...formats.map((each) => ({ value: each, label: say(`format.${each}`) })),
      ],
      value: format,
      width: 'medium',
      error: errorOf(`format-${String(index)}`),
    })}
    ${textField({
      name: `min-on-site-${String(index)}`,
      label: say('plan.least-seats'),
      value: minOnSite,
      kind: 'number',
      width: 'short',
      min: 0,
      error: errorOf(`min-on-site-${String(index)}`),
    })}
  </div>`
}

/** The alternatives in order of preference, what happens without any, and when that is settled. */
export const planFields = (fields: PlanFields): Html => {
  const { say, plan, errorOf } = fields
  return html`<div class="stack">
    ${Array.from({ length: planRows }, (_, index) => optionRow(fields, index))}
    ${choiceField({
      name: 'otherwise',
      label: say('plan.otherwise'),
      choices: (['postpone', 'cancel'] as const).map((each) => ({
        value: each,
        label: say(`otherwise.${each}`),
      })),
      chosen: [plan.otherwise],
    })}
    ${textField({
      name: 'decide-by',
      label: say('plan.decide-by.label'),
      hint: say('plan.decide-by.hint'),
      value: plan.decideBy,
      kind: 'number',
      width: 'short',
      min: 0,
      max: 365,
      error: errorOf('decide-by'),
    })}
    ${choiceField({
      name: 'reading',
      label: say('plan.reading'),
      hint: say('plan.reading.hint'),
      choices: readings.map((each) => ({ value: each, label: say(`reading.${each}`) })),
      chosen: [plan.reading],
    })}
  </div>`
}
