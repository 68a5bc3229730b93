import { disclosure } from '#kit/html/components/disclosure.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import { ruleKinds, triggers } from '../../domain/clause-form.ts'
import { type ClausesFormView, period, section, select, text } from './clause-field.ts'

const rarerFields = ['otherNumber', 'event', 'date', 'notBefore'] as const

/** What few clauses need; open where something of it is entered or wrong. */
const rarer = (view: ClausesFormView): Html => {
  const { say, values, errors } = view
  return disclosure({
    summary: say('section.force.rarer'),
    open: rarerFields.some((field) => values[field] !== '' || errors.has(field)),
    body: html`<div class="stack">
      ${period(view, 'otherNumber', 'otherUnit')} ${text(view, 'event')}
      ${text(view, 'date', { width: 'medium', hint: say('date.hint') })}
      ${select(
        view,
        'which',
        (['not-stated', 'later', 'earlier'] as const).map((value) => ({
          value,
          label: say(`which.${value}`),
        })),
      )}
      ${text(view, 'notBefore', { hint: say('field.notBefore.hint') })}
    </div>`,
  })
}

/** How it enters into force. */
export const force = (view: ClausesFormView): Html => {
  const { say } = view
  const bases = ['received', 'sent', 'dated', 'acknowledged', 'notification'] as const
  return section(
    say('section.force'),
    html`${select(
      view,
      'rule',
      ruleKinds.map((value) => ({ value, label: say(`rule.${value}`) })),
    )}
    ${select(
      view,
      'trigger',
      triggers.map((value) => ({ value, label: say(`trigger.${value}`) })),
    )}
    ${select(
      view,
      'basis',
      bases.map((value) => ({ value, label: say(`basis.${value}`) })),
    )}
    ${period(view, 'number', 'unit')} ${text(view, 'article', { width: 'short' })}
    ${textAreaField({
      name: 'words',
      label: say('field.words'),
      hint: say('field.words.hint'),
      value: view.values.words,
      rows: 2,
    })}
    ${rarer(view)}`,
  )
}
