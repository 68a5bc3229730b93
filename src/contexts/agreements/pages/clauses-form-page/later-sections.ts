import { choiceField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import { survivals } from '../../domain/clause-form.ts'
import { type ClausesFormView, period, section, select, text, tick } from './clause-field.ts'

export const provisional = (view: ClausesFormView): Html => {
  const { say } = view
  return section(
    say('section.provisional'),
    html`${select(view, 'provisional', [
      { value: '', label: say('provisional.none') },
      { value: 'signature', label: say('provisional.signature') },
      { value: 'date', label: say('provisional.date') },
    ])}
    ${text(view, 'provisionalDate', { width: 'medium', hint: say('date.hint') })}
    ${tick(view, 'provisionalPartial')} ${period(view, 'provisionalNumber', 'provisionalUnit')}`,
  )
}

const durations = ['', 'indefinite', 'term', 'until', 'in-words'] as const
const renewals = [
  '',
  'tacit',
  'express',
  'until-denounced',
  'conditional',
  'none',
  'in-words',
] as const
const nonRenewals = ['', 'before-end', 'before-year-end', 'in-words'] as const

export const duration = (view: ClausesFormView): Html => {
  const { say } = view
  return section(
    say('section.duration'),
    html`${select(
      view,
      'duration',
      durations.map((value) => ({ value, label: say(`duration.${value || 'not-recorded'}`) })),
    )}
    ${period(view, 'durationNumber', 'durationUnit')}
    ${select(view, 'durationFrom', [
      { value: 'force', label: say('from.force') },
      { value: 'signature', label: say('from.signature') },
    ])}
    ${text(view, 'durationUntil', { width: 'medium', hint: say('date.hint') })}
    ${text(view, 'durationWords')}
    ${select(
      view,
      'renewal',
      renewals.map((value) => ({ value, label: say(`renewal.${value || 'not-recorded'}`) })),
    )}
    ${period(view, 'renewalNumber', 'renewalUnit')}
    ${text(view, 'renewalMost', { width: 'short', hint: say('field.renewalMost.hint') })}
    ${text(view, 'renewalWords')}
    ${select(
      view,
      'nonRenewal',
      nonRenewals.map((value) => ({ value, label: say(`non-renewal.${value || 'not-recorded'}`) })),
    )}
    ${period(view, 'nonRenewalNumber', 'nonRenewalUnit')} ${text(view, 'nonRenewalWords')}`,
  )
}

const denunciations = ['', 'by-notice', 'silent', 'in-words'] as const
const effects = [
  'after-notice',
  'end-of-year',
  'before-next-year',
  'after-first-full-year',
  'from-next-month',
] as const

export const denunciation = (view: ClausesFormView): Html => {
  const { say } = view
  return section(
    say('section.denunciation'),
    html`${select(
      view,
      'denunciation',
      denunciations.map((value) => ({
        value,
        label: say(`denunciation.${value || 'not-recorded'}`),
      })),
    )}
    ${period(view, 'denunciationNumber', 'denunciationUnit')}
    ${select(
      view,
      'denunciationFrom',
      (['received', 'given', 'acknowledged'] as const).map((value) => ({
        value,
        label: say(`notice-from.${value}`),
      })),
    )}
    ${select(
      view,
      'denunciationEffect',
      effects.map((value) => ({ value, label: say(`effect.${value}`) })),
    )}
    ${select(
      view,
      'denunciationBars',
      (['nothing', 'effect', 'notice'] as const).map((value) => ({
        value,
        label: say(`bars.${value}`),
      })),
    )}
    ${tick(view, 'denunciationBreach')}
    ${select(
      view,
      'denunciationJudged',
      (['', 'implied', 'not-implied'] as const).map((value) => ({
        value,
        label: say(`judged.${value || 'nobody'}`),
      })),
    )}
    ${text(view, 'denunciationWords', { hint: say('field.denunciationWords.hint') })}`,
  )
}

export const survival = (view: ClausesFormView): Html => {
  const { say, values } = view
  return section(
    say('section.survival'),
    html`${choiceField({
      name: 'survival',
      label: say('field.survival'),
      several: true,
      chosen: values.survival.split(' '),
      choices: survivals.map((value) => ({ value, label: say(`survival.${value}`) })),
    })}
    ${text(view, 'survivalYears', { width: 'short', hint: say('field.survivalYears.hint') })}`,
  )
}
