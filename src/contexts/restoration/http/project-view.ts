import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { formatDay, formatDayOf, formatDays } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { actInWords } from '../documents/act-in-words.ts'
import { moneyInWords } from '../documents/money-in-words.ts'
import { planPicture } from '../documents/plan-picture.ts'
import { actKinds, type RecordedAct } from '../domain/act.ts'
import { costsByPayer } from '../domain/costs.ts'
import {
  actsOf,
  awaitedOf,
  isApproved,
  phaseCourses,
  type PhaseCourse,
  stateOf,
} from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import type { ActLine, CostLine, PhaseRow, ProjectPageView } from '../pages/project-page/view.ts'
import { siteFact, termFacts } from './need-facts.ts'
import { namingOf, type OpenedProject, projectTitle } from './open-project.ts'
import {
  actsRoute,
  projectDocumentRoute,
  projectDocumentsRoute,
  projectRoute,
  projectsRoute,
  scopeRoute,
} from './restoration-routes.ts'
import { stateInWords } from './state-in-words.ts'
import { todayOf } from './today-of.ts'

const actualInWords = ({ from, until }: PhaseCourse, { language }: DeskVisit): string => {
  const say = projectWords(language)
  if (from === null) return say('phase.not-begun')
  return until === null
    ? say('phase.since', { day: formatDay(language, from, 'short') })
    : formatDays(language, { first: from, last: until }, 'short')
}

const phaseRow = (course: PhaseCourse, visit: DeskVisit): PhaseRow => {
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
  { project: { scope, acts } }: OpenedProject,
  { language }: DeskVisit,
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

const actLine = (
  one: RecordedAct,
  opened: OpenedProject,
  visit: DeskVisit,
): ActLine & { at: Day | null } => {
  const { language, actor } = visit
  const { project, around } = opened
  const { title, on, details } = actInWords(one.content, namingOf(opened, visit))
  const recordedOn = formatDayOf(language, { instant: one.recordedAt, zone: 'UTC' }, 'short')
  const approved = actsOf(project.acts, 'sampling-approved')
  const isOpenSampling =
    one.content.kind === 'sampling-proposed' &&
    one.side !== actor.side &&
    !approved.some(({ sampling }) => sampling === one.act)
  return {
    id: one.act,
    at: on,
    day: on === null ? '' : formatDay(language, on, 'short'),
    title,
    details,
    recorded: projectWords(language)('act.recorded', {
      side: around.side(one.side),
      name: one.memberName,
      day: recordedOn,
    }),
    mayTakeBack: may(actor, 'edit') && one.side === actor.side,
    mayApprove: may(actor, 'edit') && isOpenSampling,
  }
}

/** By their days; what has none stays behind what was recorded before it. */
const inOrder = (lines: readonly (ActLine & { at: Day | null })[]): readonly ActLine[] => {
  let last = -Infinity
  return lines
    .map((line) => {
      last = line.at ?? last
      return { line, at: last }
    })
    .toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
    .map(({ line }) => line)
}

/** The acts of which the page offers a form, as far as the project is that far. */
const recordable = (
  { project, approval }: OpenedProject,
  { language }: DeskVisit,
): ProjectPageView['record'] => {
  const { state } = stateOf({ ...project, ...approval })
  if (state === 'abandoned') return []
  const isClosed = state === 'closed'
  return actKinds
    .filter((kind) => kind !== 'sampling-approved' && (kind === 'followed-up') === isClosed)
    .map((kind) => ({
      label: projectWords(language)(`record.${kind}`),
      href: actsRoute.href({ slug: project.slug }, { kind }),
    }))
}

const approvalOf = (
  { project, approval, around }: OpenedProject,
  { language, actor }: DeskVisit,
): ProjectPageView['approval'] => {
  const say = projectWords(language)
  const awaited = awaitedOf(approval)
  const standing = isApproved(approval) ? 'approval.by-both' : 'approval.open'
  return {
    standing: say(standing),
    lines: [
      ...approval.approvals.map(({ side, memberName, at }) =>
        say('approval.line', {
          side: around.side(side),
          name: memberName,
          day: formatDayOf(language, { instant: at, zone: 'UTC' }, 'short'),
        }),
      ),
      ...awaited.map((side) => say('approval.awaited', { side: around.side(side) })),
    ],
    contentHash: project.contentHash,
    mayApprove: may(actor, 'approve') && awaited.includes(actor.side),
  }
}

const factsOf = (
  { project: { scope, site }, around }: OpenedProject,
  visit: DeskVisit,
): ProjectPageView['facts'] => {
  const say = projectWords(visit.language)
  const line = (term: string, description: string) =>
    description === '' ? [] : [{ term, description }]
  return [
    siteFact(around.site(site), visit),
    ...termFacts(scope, visit),
    ...line(say('field.permits'), scope.permits.join('; ')),
    ...line(say('field.training'), scope.training),
  ]
}

const pictureOf = (opened: OpenedProject, visit: DeskVisit): ProjectPageView['picture'] => {
  const say = projectWords(visit.language)
  return planPicture({
    language: visit.language,
    title: say('plan.title'),
    today: todayOf(opened.around.relation, visit),
    todayLabel: say('plan.today'),
    phases: phaseCourses(opened.project).map((course) => {
      const { name, planned, actual } = phaseRow(course, visit)
      return { ...course, name, told: say('plan.told', { name, planned, actual }) }
    }),
  })
}

/** A project as its page shows it. */
export const projectView = (opened: OpenedProject, visit: DeskVisit): ProjectPageView => {
  const { project, approval, documents, around } = opened
  const { slug, scope } = project
  const say = projectWords(visit.language)
  const text = inLanguage(scope.words, visit.language)
  const state = stateOf({ ...project, ...approval })
  const mayEdit = may(visit.actor, 'edit')
  return {
    say,
    ...projectTitle(project, visit),
    above: { label: say('projects.title'), href: projectsRoute.path },
    stands: stateInWords(state, visit, around),
    isIllustrative: scope.illustrative,
    text: text.text,
    textLanguage: text.language,
    picture: pictureOf(opened, visit),
    phases: phaseCourses(project).map((course) => phaseRow(course, visit)),
    costs: costLines(opened, visit),
    facts: factsOf(opened, visit),
    approval: approvalOf(opened, visit),
    acts: inOrder(project.acts.map((one) => actLine(one, opened, visit))),
    record: mayEdit ? recordable(opened, visit) : [],
    documents: documents.map(({ id, name, sha256 }) => ({
      name,
      href: projectDocumentRoute.href({ slug, document: id }),
      hash: sha256,
    })),
    links: {
      act: projectRoute.href({ slug }),
      acts: actsRoute.href({ slug }),
      documents: projectDocumentsRoute.href({ slug }),
      edit: scopeRoute.href({ slug }),
    },
    mayEdit,
    isOver: state.state === 'closed' || state.state === 'abandoned',
  }
}
