import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, choiceField, selectField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'

import { planFieldNames, planFields } from '../event-form-page/plan-fields.ts'
import type { BulkFormView, ChosenEvent } from './bulk-edit-view.ts'

type ErrorOf = (id: string) => string | undefined

const choiceOf = (
  { say }: BulkFormView,
  field: { name: string; label: string; choices: readonly Choice[]; value: string },
): Html =>
  selectField({
    ...field,
    choices: [{ value: '', label: say('bulk.as-it-is') }, ...field.choices],
    width: 'medium',
  })

const mainFields = (view: BulkFormView): Html => {
  const { say, sayProgramme, values, disciplines } = view
  return html`${choiceOf(view, {
    name: 'programme',
    label: sayProgramme('field.programme'),
    choices: view.programmes,
    value: values.programme,
  })}
  ${choiceOf(view, {
    name: 'discipline',
    label: say('bulk.discipline'),
    choices: disciplines,
    value: values.discipline,
  })}
  ${choiceOf(view, {
    name: 'further-discipline',
    label: say('bulk.further-discipline'),
    choices: disciplines,
    value: values.furtherDiscipline,
  })}
  ${choiceOf(view, {
    name: 'venue',
    label: sayProgramme('field.place'),
    choices: view.venues,
    value: values.venue,
  })}`
}

const shareField = ({ say, values }: BulkFormView): Html =>
  choiceField({
    name: 'share',
    label: say('bulk.share'),
    several: true,
    choices: [{ value: 'yes', label: say('bulk.share.yes'), hint: say('bulk.share.hint') }],
    chosen: values.shares ? ['yes'] : [],
  })

const planFold = ({ say, sayProgramme, values }: BulkFormView, errorOf: ErrorOf): Html =>
  disclosure({
    summary: sayProgramme('form.plan'),
    open: values.whichPlan !== '' || planFieldNames.some((name) => errorOf(name) !== undefined),
    body: html`${choiceField({
      name: 'which-plan',
      label: sayProgramme('form.plan.which'),
      choices: [
        { value: '', label: say('bulk.as-it-is') },
        { value: 'inherit', label: sayProgramme('form.plan.inherit') },
        { value: 'own', label: say('bulk.plan.own'), hint: sayProgramme('form.plan.own.hint') },
      ],
      chosen: [values.whichPlan],
    })}
    ${planFields({ say: sayProgramme, plan: values.plan, errorOf })}`,
  })

const contributionFold = (view: BulkFormView, errorOf: ErrorOf): Html => {
  const { say, sayProgramme, values, institutions, language } = view
  return disclosure({
    summary: say('bulk.contribution'),
    open: values.institution !== '' || errorOf('institution') !== undefined,
    body: html`<div class="filters">
      ${selectField({
        name: 'institution',
        label: sayProgramme('form.institution'),
        choices: [{ value: '', label: sayProgramme('form.institution.none') }, ...institutions],
        value: values.institution,
        width: 'medium',
        error: errorOf('institution'),
      })}
      ${selectField({
        name: 'role',
        label: sayProgramme('form.role'),
        choices: (['host', 'organiser', 'supporter'] as const).map((each) => ({
          value: each,
          label: sayProgramme(`role.${each}`),
        })),
        value: values.role === '' ? 'host' : values.role,
        width: 'medium',
      })}
      ${textField({
        name: 'contributes',
        label: sayProgramme('form.contributes'),
        value: values.contributes,
        width: 'medium',
        language,
      })}
    </div>`,
  })
}

const languagesFold = ({ say, sayProgramme, values, spokenLanguages }: BulkFormView): Html =>
  disclosure({
    summary: sayProgramme('field.spoken-languages'),
    open: values.whichLanguages !== '',
    body: html`${choiceField({
      name: 'which-languages',
      label: sayProgramme('field.spoken-languages'),
      choices: [
        { value: '', label: say('bulk.as-it-is') },
        { value: 'set', label: say('bulk.languages.set') },
      ],
      chosen: [values.whichLanguages],
    })}
    ${choiceField({
      name: 'spoken-language',
      label: say('bulk.languages.set'),
      several: true,
      choices: spokenLanguages,
      chosen: [...values.spokenLanguages],
    })}`,
  })

const chosenFold = ({ say, events }: BulkFormView): Html =>
  disclosure({
    summary: say('bulk.chosen', { count: events.length }),
    body: html`<div class="prose">
      <ul>
        ${events.map(
          ({ href, title, date }) =>
            html`<li>
              <a href="${href}"><bdi>${title}</bdi></a
              >, <span class="soft">${date}</span>
            </li>`,
        )}
      </ul>
    </div>`,
  })

/** The events that travel from step to step. */
const chosenInputs = (events: readonly ChosenEvent[]): Html =>
  html`${events.map(({ slug }) => html`<input type="hidden" name="event" value="${slug}" />`)}`

/** What is to change of the chosen events. */
export const bulkFormPage = (view: BulkFormView): Html => {
  const { say, events, errors, action, above } = view
  const errorOf: ErrorOf = (id) => errors.find(({ fieldId }) => fieldId === id)?.text
  return html`${pageHead({
      title: say('bulk.title'),
      lede: say('bulk.lede', { count: events.length }),
      above,
    })}
    ${formErrorSummary({ title: view.sayProgramme('form.errors'), errors })}
    <form method="post" action="${action}" class="stack-wide" novalidate>
      ${chosenInputs(events)}
      <div class="leaf">${mainFields(view)}</div>
      <div class="stack event-form-folds">
        ${shareField(view)} ${planFold(view, errorOf)} ${contributionFold(view, errorOf)}
        ${languagesFold(view)} ${chosenFold(view)}
      </div>
      <div class="actions">
        ${button({ label: say('bulk.preview'), kind: 'filled', name: 'step', value: 'preview' })}
        ${buttonLink({ label: view.sayProgramme('form.leave'), href: above.href, kind: 'quiet' })}
      </div>
    </form>`
}
