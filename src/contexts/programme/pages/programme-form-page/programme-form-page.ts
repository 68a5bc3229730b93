import { button, buttonLink } from '#kit/html/components/button.ts'
import { choiceField, textField } from '#kit/html/components/field.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { newProgrammeRoute, programmesRoute } from '../../http/programme-routes.ts'
import type { ProgrammeWords } from '../../messages/words.ts'
import type { PlanValues } from '../event-form-page/form-values.ts'
import { planFields } from '../event-form-page/plan-fields.ts'

/** The programme's form exactly as typed. */
export type ProgrammeFormValues = {
  readonly title: Readonly<Record<Language, string>>
  readonly first: string
  readonly last: string
  readonly owner: string
  readonly plan: PlanValues
}

export type ProgrammeFormView = {
  readonly say: ProgrammeWords
  readonly language: Language
  readonly isFirst: boolean
  readonly values: ProgrammeFormValues
  readonly errors: readonly FormError[]
  readonly owners: readonly Choice[]
  readonly titleLabels: readonly { readonly language: Language; readonly label: string }[]
}

/** A new programme: its name, its days, whose it is, and the plan that its events inherit. */
export const programmeFormPage = (view: ProgrammeFormView): Html => {
  const { say, values, owners, titleLabels, errors } = view
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.text
  return html`${pageHead({
      title: say('programme.new.title'),
      lede: say(view.isFirst ? 'programme.new.first' : 'programme.new.lede'),
      above: { label: say('programmes.title'), href: programmesRoute.href({}) },
    })}
    ${formErrorSummary({ title: say('form.errors'), errors })}
    <form method="post" action="${newProgrammeRoute.href({})}" class="stack-wide" novalidate>
      <div class="leaf">
        ${titleLabels.map(({ language, label }) =>
          textField({
            name: `title-${language}`,
            label,
            value: values.title[language],
            language,
            error: errorOf(`title-${language}`),
            ...(language === view.language ? { hint: say('programme.title.hint') } : {}),
          }),
        )}
        <div class="filters event-form-days">
          ${(['first', 'last'] as const).map((each) =>
            textField({
              name: each,
              label: say(`programme.${each}`),
              kind: 'date',
              value: values[each],
              width: 'medium',
              error: errorOf(each),
            }),
          )}
        </div>
        ${
          owners.length === 0
            ? nothing
            : choiceField({
                name: 'owner',
                label: say('programme.owner'),
                choices: owners,
                chosen: [values.owner],
              })
        }
      </div>
      <section aria-labelledby="default-plan" class="stack">
        <h2 id="default-plan">${say('programme.plan')}</h2>
        <p class="lede">${say('programme.plan.hint')}</p>
        ${planFields({ say, plan: values.plan, errorOf })}
      </section>
      <div class="actions">
        ${button({ label: say('programme.submit'), kind: 'filled' })}
        ${buttonLink({ label: say('form.leave'), href: programmesRoute.href({}), kind: 'quiet' })}
      </div>
    </form>`
}
