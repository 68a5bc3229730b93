import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { html, type Html } from '#kit/html/html.ts'

import { ruleField } from './measure-field.ts'
import { fieldFrame, type FieldsView, ruleFields } from './rule-fields.ts'

/** The fields of a measure that is only supposed: where, from when, what it says. */
export const suppositionFields = (
  view: FieldsView & { readonly places: readonly Choice[] },
): Html => {
  const { say, entered, errors, places } = view
  return html`${formErrorSummary({
      title: say('supposition.refused'),
      errors: errors.map(({ field, refusal }) => ({
        fieldId: field,
        text: say(`refused.${refusal}`),
      })),
    })}
    <div class="filters">
      ${selectField({
        ...fieldFrame(view, 'place'),
        label: say('field.place'),
        width: 'medium',
        choices: [{ value: '', label: say('field.choose') }, ...places],
      })}
      ${textField({
        ...fieldFrame(view, 'from'),
        label: say('field.from'),
        kind: 'date',
        width: 'medium',
      })}
      ${textField({
        ...fieldFrame(view, 'until'),
        label: say('field.until'),
        kind: 'date',
        width: 'medium',
      })}
    </div>
    ${ruleFields(view, 1)}
    ${disclosure({
      summary: say('field.another-rule', { number: 2 }),
      open: entered.text(ruleField(2, 'kind')) !== '',
      body: ruleFields(view, 2),
    })}
    ${choiceField({
      ...fieldFrame(view, 'traits'),
      label: say('form.traits'),
      several: true,
      chosen: entered.all('traits'),
      choices: (['prevails', 'targeted', 'recommended'] as const).map((value) => ({
        value,
        label: say(`trait.${value}`),
      })),
    })}`
}
