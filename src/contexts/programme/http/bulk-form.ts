import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { BulkChange } from '../domain/bulk-change.ts'
import { type Contribution, type Discipline, disciplines, type EventPlan } from '../domain/event.ts'
import type { BulkValues } from '../pages/bulk-edit-page/bulk-edit-view.ts'
import type { FieldProblem } from '../pages/event-form-page/field-problem.ts'
import { localisedOf, textsOf } from '../pages/event-form-page/form-values.ts'
import type { Reader } from '../pages/event-words.ts'
import { newProblems, planOfForm } from './content-of-form.ts'
import { readPlanValues } from './event-form.ts'

/** The submitted form of a bulk edit as typed, unchecked. */
export const readBulkForm = (form: Form): BulkValues => ({
  programme: form.text('programme'),
  discipline: form.text('discipline'),
  furtherDiscipline: form.text('further-discipline'),
  venue: form.text('venue'),
  whichPlan: form.text('which-plan'),
  plan: readPlanValues(form),
  shares: form.has('share'),
  institution: form.text('institution'),
  role: form.text('role'),
  contributes: form.text('contributes').slice(0, 2_000),
  whichLanguages: form.text('which-languages'),
  spokenLanguages: form.all('spoken-language').slice(0, 50),
})

const disciplineOf = (text: string): Discipline | undefined =>
  disciplines.find((each) => each === text)

const contributionOf = (values: BulkValues, reader: Reader): Contribution | undefined => {
  const known = reader.institutions.find(({ id }) => id === values.institution)
  if (known === undefined) return undefined
  const role = (['organiser', 'host', 'supporter'] as const).find((each) => each === values.role)
  const contributes = localisedOf({ ...textsOf({}), [reader.language]: values.contributes })
  return { institution: known.id, role: role ?? 'supporter', contributes }
}

const planOf = (
  values: BulkValues,
  problems: ReturnType<typeof newProblems>,
): EventPlan | null | undefined => {
  if (values.whichPlan === 'inherit') return null
  return values.whichPlan === 'own' ? planOfForm(values.plan, problems) : undefined
}

/** Whether a change names anything that is to become otherwise. */
const changesSomething = (change: BulkChange): boolean =>
  change.shares ||
  Object.entries(change).some(([name, value]) => name !== 'shares' && value !== undefined)

export type BulkFormProblem =
  FieldProblem | { readonly field: string; readonly problem: 'nothing-is-to-change' }

/** The change that a form describes, or everything that keeps it from being one. */
export const changeOfForm = (
  values: BulkValues,
  reader: Reader,
): Result<BulkChange, readonly BulkFormProblem[]> => {
  const problems = newProblems()
  const venue = reader.venues.find(({ id }) => id === values.venue)
  if (values.contributes !== '' && values.institution === '') {
    problems.add('institution', 'institution-is-missing')
  }
  const change: BulkChange = {
    programme: values.programme === '' ? undefined : values.programme,
    discipline: disciplineOf(values.discipline),
    furtherDiscipline: disciplineOf(values.furtherDiscipline),
    venue: venue && { id: venue.id, zone: venue.zone },
    plan: planOf(values, problems),
    shares: values.shares,
    contribution: contributionOf(values, reader),
    spokenLanguages: values.whichLanguages === 'set' ? values.spokenLanguages : undefined,
  }
  if (problems.found.length > 0) return refuse(problems.found)
  return changesSomething(change)
    ? accept(change)
    : refuse([{ field: 'programme', problem: 'nothing-is-to-change' }])
}
