import type { Relation } from '#contexts/relations/contract.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDay, formatDays } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { moneyInWords } from '../documents/money-in-words.ts'
import { planPicture } from '../documents/plan-picture.ts'
import { costsByPayer } from '../domain/costs.ts'
import { actsOf, phaseCourses, type PhaseCourse } from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import type { CostLine, PhaseRow, ProjectPageView } from '../pages/project-page/view.ts'
import type { Project } from '../store/project-store.ts'
import { termFacts } from './need-facts.ts'
import { projectTitle } from './open-project.ts'
import { todayOf } from './today-of.ts'

/** Whoever reads: a member, or a partner from outside. */
export type Reader = Pick<Visit, 'language' | 'today'>

/** A project with the relation by whose calendar it is read. */
type Seen = { readonly project: Project; readonly relation: Relation }

const actualInWords = ({ from, until }: PhaseCourse, { language }: Reader): string => {
  const say = projectWords(language)
  if (from === null) return say('phase.not-begun')
  return until === null
    ? say('phase.since', { day: formatDay(language, from, 'short') })
    : formatDays(language, { first: from, last: until }, 'short')
}

const phaseRow = (course: PhaseCourse, visit: Reader): PhaseRow => {
  const { phase } = course
  const { language } = visit
  return {
    name: inLanguage(phase.title, language).text,
    team: phase.team,
    planned: formatDays(language, { first: phase.from, last: phase.until }, 'short'),
    actual: actualInWords(course, visit),
  }
}

const costLines = (
  { project: { scope, acts } }: Seen,
  { language }: Reader,
): readonly CostLine[] => {
  const say = projectWords(language)
  return costsByPayer(scope.costs, actsOf(acts, 'spent')).map(
    ({ payer, currency, planned, spent }) => {
      const money = (amount: number): string => moneyInWords(language, amount, currency)
      const over = spent - planned
      return {
        payer,
        planned: money(planned),
        spent: money(spent),
        left: over > 0 ? say('costs.over', { amount: money(over) }) : money(-over),
      }
    },
  )
}

const pictureOf = (opened: Seen, visit: Reader): ProjectPageView['picture'] => {
  const say = projectWords(visit.language)
  return planPicture({
    language: visit.language,
    title: say('plan.title'),
    today: todayOf(opened.relation, visit),
    todayLabel: say('plan.today'),
    phases: phaseCourses(opened.project).map((course) => {
      const { name, planned, actual } = phaseRow(course, visit)
      return { ...course, name, told: say('plan.told', { name, planned, actual }) }
    }),
  })
}

/** What a project agreed on, beside its words. */
export const agreedFacts = (
  { scope }: Pick<Project, 'scope'>,
  reader: Reader,
): ProjectPageView['facts'] => {
  const say = projectWords(reader.language)
  const line = (term: string, description: string) =>
    description === '' ? [] : [{ term, description }]
  return [
    ...termFacts(scope, reader),
    ...line(say('field.permits'), scope.permits.join('; ')),
    ...line(say('field.training'), scope.training),
  ]
}

/** What everybody who may see a project sees of it: plan, costs, and what was agreed. */
export const projectCore = (
  seen: Seen,
  reader: Reader,
): Pick<
  ProjectPageView,
  | 'say'
  | 'title'
  | 'titleLanguage'
  | 'isIllustrative'
  | 'text'
  | 'textLanguage'
  | 'picture'
  | 'phases'
  | 'costs'
> => {
  const { project } = seen
  const text = inLanguage(project.scope.words, reader.language)
  return {
    say: projectWords(reader.language),
    ...projectTitle(project, reader),
    isIllustrative: project.scope.illustrative,
    text: text.text,
    textLanguage: text.language,
    picture: pictureOf(seen, reader),
    phases: phaseCourses(project).map((course) => phaseRow(course, reader)),
    costs: costLines(seen, reader),
  }
}
