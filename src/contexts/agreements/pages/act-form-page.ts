import { button } from '#kit/html/components/button.ts'
import { choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ActField } from '../domain/act-fields.ts'
import type { ActKind } from '../domain/act.ts'
import type { AgreementWords } from '../messages/words.ts'

type Party = { readonly value: string; readonly label: string }

export type SignatoryFields = {
  readonly party: string
  readonly name: string
  readonly capacity: string
  readonly fullPowers: string
  readonly adReferendum: boolean
}

export type ActFormView = {
  readonly say: AgreementWords
  readonly kind: ActKind
  readonly fields: readonly ActField[]
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly parties: readonly [Party, Party]
  /** Steps that the national paths name, to choose from or to write another. */
  readonly knownSteps: readonly string[]
  readonly values: Readonly<Partial<Record<ActField, string>>>
  readonly signatories: readonly [SignatoryFields, SignatoryFields]
  readonly announcedOn: string
  /** Undefined where it cannot be chosen. */
  readonly isJoint?: boolean
  readonly mayTakeBack: boolean
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

const capacities = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'head-of-mission',
  'representative',
  'other',
] as const

const subjects = [
  'internal-procedures',
  'proposal',
  'reply',
  'not-becoming-party',
  'non-renewal',
  'termination',
] as const

const modes = [
  'signature',
  'exchange',
  'ratification',
  'acceptance',
  'approval',
  'accession',
] as const

const signatory = ({ say }: ActFormView, one: SignatoryFields, place: number): Html => {
  const name = (part: string): string => `signatory-${String(place)}-${part}`
  return html`<fieldset class="field stack">
    <legend>${say('signatory.of', { party: one.party })}</legend>
    ${textField({ name: name('name'), label: say('signatory.name'), value: one.name })}
    ${selectField({
      name: name('capacity'),
      label: say('signatory.capacity'),
      value: one.capacity,
      width: 'medium',
      choices: capacities.map((value) => ({ value, label: say(`capacity.${value}`) })),
    })}
    ${textField({
      name: name('powers'),
      label: say('signatory.powers'),
      hint: say('signatory.powers.hint'),
      value: one.fullPowers,
    })}
    ${choiceField({
      name: name('referendum'),
      label: say('signatory.referendum.label'),
      several: true,
      chosen: one.adReferendum ? ['yes'] : [],
      choices: [
        {
          value: 'yes',
          label: say('signatory.referendum'),
          hint: say('signatory.referendum.hint'),
        },
      ],
    })}
  </fieldset>`
}

const partyField = ({ say, kind, parties, values, errors }: ActFormView): Html =>
  selectField({
    name: 'party',
    label: say('field.party'),
    value: values.party,
    width: 'medium',
    error: errors.get('party'),
    choices: [
      ...(kind === 'note' ? [{ value: '', label: say('field.party.unknown') }] : []),
      ...parties,
    ],
  })

const stepField = ({ say, values, errors, knownSteps }: ActFormView): Html =>
  html`${textField({
    name: 'step',
    label: say('field.step'),
    hint:
      knownSteps.length === 0
        ? undefined
        : say('field.step.hint', { steps: knownSteps.join(' · ') }),
    value: values.step,
    error: errors.get('step'),
    required: true,
  })}`

const chosenFrom = (
  { say, values, errors }: ActFormView,
  field: 'about' | 'mode',
  choices: readonly { readonly value: string; readonly label: string }[],
): Html =>
  selectField({
    name: field,
    label: say(`field.${field}`),
    value: values[field],
    width: 'medium',
    error: errors.get(field),
    choices,
  })

const invokesField = ({ say, values }: ActFormView): Html =>
  selectField({
    name: 'invokes',
    label: say('field.invokes'),
    value: values.invokes,
    width: 'medium',
    choices: [
      { value: '', label: say('field.invokes.none') },
      { value: 'clause', label: say('field.invokes.clause') },
      { value: 'material-breach', label: say('field.invokes.breach') },
    ],
  })

const fieldOf = (view: ActFormView, field: ActField): Html => {
  const { say, values, errors } = view
  switch (field) {
    case 'signatories':
      return html`${view.signatories.map((one, place) => signatory(view, one, place))}`
    case 'party':
      return partyField(view)
    case 'step':
      return stepField(view)
    case 'about':
      return chosenFrom(
        view,
        'about',
        subjects.map((value) => ({ value, label: say(`about.${value}`) })),
      )
    case 'mode':
      return chosenFrom(
        view,
        'mode',
        modes.map((value) => ({ value, label: say(`mode.${value}`) })),
      )
    case 'invokes':
      return invokesField(view)
    case 'on':
    case 'until':
    case 'dated':
    case 'sent':
    case 'received':
    case 'acknowledged':
    case 'effected':
      return textField({
        name: field,
        label: say(`field.${field}`),
        hint: say('field.date.hint'),
        value: values[field],
        error: errors.get(field),
        width: 'medium',
      })
    case 'place':
    case 'receivedAt':
    case 'source':
    case 'number':
    case 'event':
    case 'what':
    case 'by':
    case 'successor':
      return textField({
        name: field,
        label: say(`field.${field}`),
        value: values[field],
        error: errors.get(field),
      })
  }
}

const whoSees = ({ say, isJoint }: ActFormView): Html =>
  isJoint === undefined
    ? nothing
    : choiceField({
        name: 'visibility',
        label: say('field.visibility'),
        chosen: [isJoint ? 'joint' : 'own'],
        choices: (['joint', 'own'] as const).map((value) => ({
          value,
          label: say(`field.visibility.${value}`),
          hint: say(`field.visibility.${value}.hint`),
        })),
      })

/** One act of an agreement: recording it, correcting it, taking it back. */
export const actFormPage = (view: ActFormView): Html => {
  const { say, kind, above, action, fields, errors, refused, announcedOn, mayTakeBack } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say(`act.${kind}`), lede: say(`act.${kind}.lede`) })}
    <div class="stack-wide">
      ${formErrorSummary({
        title: say('form.errors'),
        errors: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
      })}
      <form method="post" action="${action}" class="leaf stack" novalidate>
        ${fields.map((field) => fieldOf(view, field))}
        ${textField({
          name: 'announcedOn',
          label: say('field.announcedOn'),
          hint: say('field.announcedOn.hint'),
          kind: 'date',
          value: announcedOn,
          width: 'medium',
          error: errors.get('announcedOn'),
        })}
        ${whoSees(view)}
        <p class="actions">
          ${button({ label: say('act.save'), kind: 'filled', name: 'act', value: 'save' })}
          ${
            mayTakeBack
              ? button({
                  label: say('act.take-back'),
                  kind: 'quiet',
                  name: 'act',
                  value: 'take-back',
                })
              : nothing
          }
        </p>
      </form>
    </div>`
}
