import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { html, type Html } from '#kit/html/html.ts'

import type { EventFormView } from './event-form-view.ts'
import { type ContributionValues, emptyTexts, spareContributionRows } from './form-values.ts'
import { planFieldNames, planFields } from './plan-fields.ts'

export type ErrorOf = (id: string) => string | undefined

export const languageFields = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values, otherLanguages } = view
  return disclosure({
    summary: say('form.languages'),
    open: otherLanguages.some(({ language }) => errorOf(`title-${language}`) !== undefined),
    body: html`<div class="stack">
      ${textAreaField({
        name: `summary-${view.language}`,
        label: say('field.summary'),
        hint: say('form.summary.hint'),
        value: values.summary[view.language],
        language: view.language,
        rows: 3,
      })}
      ${otherLanguages.map(
        ({ language, name }) =>
          html`${textField({
            name: `title-${language}`,
            label: say('field.in-language', { field: say('field.title'), language: name }),
            value: values.title[language],
            language,
            error: errorOf(`title-${language}`),
          })}
          ${textAreaField({
            name: `summary-${language}`,
            label: say('field.in-language', { field: say('field.summary'), language: name }),
            value: values.summary[language],
            language,
            rows: 3,
          })}`,
      )}
    </div>`,
  })
}

export const timeFields = ({ say, values }: EventFormView, errorOf: ErrorOf): Html =>
  disclosure({
    summary: say('form.times'),
    open: true,
    body: html`<div class="filters event-form-days">
        ${textField({
          name: 'start-time',
          label: say('field.start-time'),
          value: values.startTime,
          kind: 'time',
          width: 'short',
          error: errorOf('start-time'),
        })}
        ${textField({
          name: 'end-time',
          label: say('field.end-time'),
          value: values.endTime,
          kind: 'time',
          width: 'short',
          error: errorOf('end-time'),
        })}
      </div>
      ${textField({
        name: 'zone',
        label: say('field.zone'),
        hint: say('form.zone.hint'),
        value: values.zone,
        width: 'medium',
        error: errorOf('zone'),
      })}`,
  })

export const planChoice = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values, defaultPlan } = view
  return disclosure({
    summary: say('form.plan'),
    open: planFieldNames.some((name) => errorOf(name) !== undefined),
    body: html`${choiceField({
      name: 'own-plan',
      label: say('form.plan.which'),
      choices: [
        {
          value: 'inherit',
          label: say('form.plan.inherit'),
          hint: defaultPlan.join(' → '),
        },
        { value: 'own', label: say('form.plan.own'), hint: say('form.plan.own.hint') },
      ],
      chosen: [values.ownPlan ? 'own' : 'inherit'],
    })}
    ${planFields({ say, plan: values.plan, errorOf })}`,
  })
}

const check = (name: string, label: string, checked: boolean): Html =>
  html`<div class="choice">
    <input type="checkbox" id="${name}" name="${name}" value="yes" ${checked ? 'checked' : ''} />
    <label for="${name}">${label}</label>
  </div>`

export const conditionFields = ({ say, values }: EventFormView, errorOf: ErrorOf): Html =>
  disclosure({
    summary: say('form.conditions'),
    open: errorOf('online-capacity') !== undefined,
    body: html`<div class="field">
        ${check('needs-arrivals', say('form.needs-arrivals'), values.needsArrivals)}
        ${check('other-regions', say('form.other-regions'), values.otherRegions)}
        ${check('online-rights', say('form.online-rights'), values.onlineRights)}
      </div>
      ${textField({
        name: 'online-capacity',
        label: say('field.online-capacity'),
        hint: say('form.online-capacity.hint'),
        value: values.onlineCapacity,
        kind: 'number',
        width: 'short',
        min: 0,
        error: errorOf('online-capacity'),
      })}`,
  })

const contributionRow = (
  view: EventFormView,
  row: ContributionValues,
  { index, errorOf }: { index: number; errorOf: ErrorOf },
): Html => {
  const { say, institutions, language, otherLanguages } = view
  const number = String(index)
  return html`<div class="filters">
    ${selectField({
      name: `institution-${number}`,
      label: say('form.institution'),
      choices: [{ value: '', label: say('form.institution.none') }, ...institutions],
      value: row.institution,
      width: 'medium',
      error: errorOf(`institution-${number}`),
    })}
    ${selectField({
      name: `role-${number}`,
      label: say('form.role'),
      choices: (['host', 'organiser', 'supporter'] as const).map((each) => ({
        value: each,
        label: say(`role.${each}`),
      })),
      value: row.role === '' ? 'host' : row.role,
      width: 'medium',
    })}
    ${textField({
      name: `contributes-${number}-${language}`,
      label: say('form.contributes'),
      value: row.contributes[language],
      width: 'medium',
    })}
    ${otherLanguages.map(
      (other) =>
        html`<input
          type="hidden"
          name="contributes-${number}-${other.language}"
          value="${row.contributes[other.language]}"
        />`,
    )}
  </div>`
}

export const institutionFields = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values } = view
  const spare = { institution: '', role: '', contributes: emptyTexts }
  const rows = [
    ...values.contributions,
    ...Array.from({ length: spareContributionRows }, () => spare),
  ]
  return disclosure({
    summary: say('form.institutions'),
    open: rows.some((_row, index) => errorOf(`institution-${String(index)}`) !== undefined),
    body: html`<div class="stack">
      <p class="soft">${say('form.institutions.hint')}</p>
      ${rows.map((row, index) => contributionRow(view, row, { index, errorOf }))}
    </div>`,
  })
}

export const restFields = (view: EventFormView, errorOf: ErrorOf): Html => {
  const { say, values, spokenLanguages, disciplines } = view
  return disclosure({
    summary: say('form.more'),
    open: errorOf('sources') !== undefined,
    body: html`${choiceField({
        name: 'other-discipline',
        label: say('form.other-disciplines'),
        several: true,
        choices: disciplines,
        chosen: [...values.otherDisciplines],
      })}
      ${choiceField({
        name: 'spoken-language',
        label: say('field.spoken-languages'),
        several: true,
        choices: spokenLanguages,
        chosen: [...values.spokenLanguages],
      })}
      ${textAreaField({
        name: 'sources',
        label: say('field.sources'),
        hint: say('form.sources.hint'),
        value: values.sources,
        rows: 3,
        error: errorOf('sources'),
      })}
      <div class="field">
        ${check('illustrative', say('form.illustrative'), values.illustrative)}
      </div>`,
  })
}
