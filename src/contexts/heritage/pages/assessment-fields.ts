import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { Choice } from '#kit/html/components/field.ts'

import {
  certainties,
  conditions,
  extents,
  methods,
  priorities,
  verifications,
} from '../domain/assessment.ts'
import type { HeritageWords } from '../messages/words.ts'

/** What can be chosen from the vocabulary, in the reader's language. */
export type TermChoices = {
  readonly categories: readonly Choice[]
  readonly causes: readonly Choice[]
  readonly effects: readonly Choice[]
  readonly interventions: readonly Choice[]
  readonly recommendations: readonly Choice[]
}

export type AssessmentFormView = {
  readonly say: HeritageWords
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly text: (name: string) => string
  readonly all: (name: string) => readonly string[]
  readonly terms: TermChoices
  readonly visibilities: readonly Choice[]
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

/** The fields that carry on from one sending to the next without being seen. */
export const hiddenFields = ({ text }: AssessmentFormView): Html =>
  html`${(['id', 'corrects'] as const).map(
    (name) => html`<input type="hidden" name="${name}" value="${text(name)}" />`,
  )}`

/** Who signs, in which capacity, and of which day. */
export const signature = ({ say, text, errors }: AssessmentFormView): Html =>
  html`${textField({
    name: 'observedOn',
    label: say('assess.observedOn'),
    kind: 'date',
    value: text('observedOn'),
    error: errors.get('observedOn'),
    width: 'medium',
    required: true,
  })}
  ${textField({
    name: 'assessorName',
    label: say('assess.name'),
    value: text('assessorName'),
    error: errors.get('assessorName'),
    required: true,
  })}
  ${textField({
    name: 'capacity',
    label: say('assess.capacity'),
    value: text('capacity'),
    error: errors.get('capacity'),
    required: true,
  })}`

/** The state, each step of the scale with what it means. */
export const conditionChoice = ({ say, text, errors }: AssessmentFormView): Html =>
  choiceField({
    name: 'condition',
    label: say('assess.condition'),
    chosen: [text('condition')],
    error: errors.get('condition'),
    choices: conditions.map((value) => ({
      value,
      label: say(`condition.${value}`),
      hint: say(`condition.${value}.means`),
    })),
  })

/** A list of the vocabulary with nothing chosen first. */
export const termSelect = (
  { text }: AssessmentFormView,
  {
    name,
    label,
    hint,
    choices,
    none,
  }: {
    readonly name: string
    readonly label: string
    readonly hint?: string
    readonly choices: readonly Choice[]
    readonly none: string
  },
): Html =>
  selectField({
    name,
    label,
    value: text(name),
    hint,
    choices: [{ value: '', label: none }, ...choices],
  })

export const certaintySelect = ({ say, text }: AssessmentFormView, name: string): Html =>
  selectField({
    name,
    label: say('assess.causeCertainty'),
    value: text(name) || 'medium',
    width: 'medium',
    choices: certainties.map((value) => ({ value, label: say(`certainty.${value}`) })),
  })

export const extentSelect = ({ say, text }: AssessmentFormView): Html =>
  selectField({
    name: 'extent',
    label: say('assess.extent'),
    value: text('extent') || 'unknown',
    width: 'medium',
    choices: extents.map((value) => ({ value, label: say(`extent.${value}`) })),
  })

export const prioritySelect = ({ say, text }: AssessmentFormView): Html =>
  selectField({
    name: 'priority',
    label: say('assess.priority'),
    value: text('priority'),
    width: 'medium',
    choices: [
      { value: '', label: say('assess.priority.none') },
      ...priorities.map((value) => ({ value, label: say(`priority.${value}`) })),
    ],
  })

export const narrativeField = ({ say, text }: AssessmentFormView): Html =>
  textAreaField({
    name: 'narrative',
    label: say('assess.narrative'),
    value: text('narrative'),
    rows: 3,
  })

export const hazardsField = ({ say, text }: AssessmentFormView): Html =>
  html`<div class="choice">
    <input
      type="checkbox"
      id="hazards"
      name="hazards"
      value="yes"
      ${text('hazards') === 'yes' ? html`checked` : nothing}
    />
    <label for="hazards">${say('assess.hazards')}</label>
  </div>`

/** How it was seen, how far it is confirmed, and who reads it. */
export const standing = ({ say, text, visibilities }: AssessmentFormView): Html =>
  html`${selectField({
    name: 'method',
    label: say('assess.method'),
    value: text('method') || 'field',
    width: 'medium',
    choices: methods.map((value) => ({ value, label: say(`method.${value}`) })),
  })}
  ${selectField({
    name: 'verification',
    label: say('assess.verification'),
    value: text('verification') || 'reported',
    width: 'medium',
    choices: verifications.map((value) => ({ value, label: say(`verification.${value}`) })),
  })}
  ${selectField({
    name: 'visibility',
    label: say('assess.visibility'),
    value: text('visibility'),
    width: 'medium',
    choices: visibilities,
  })}`
