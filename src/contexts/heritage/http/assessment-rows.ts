import type { Definition } from '#kit/html/components/definition-list.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { termInWords } from '../data/vocabulary.ts'
import {
  type Assessment,
  currentOf,
  type Damage,
  dueBy,
  reportParts,
  type Threat,
  verificationOf,
} from '../domain/assessment.ts'
import { words } from '../messages/words.ts'
import type { AssessmentRow, HistoryView } from '../pages/site-page/view.ts'
import { markedViews, type Marking } from './mark-views.ts'

/** How assessments are told: in which language, how a side is called, and what a member may do. */
export type Telling = {
  readonly language: Language
  readonly sideName: (side: string) => string
  readonly marking: Marking
  readonly correctHref?: (id: string) => string
}

const damageInWords = (damage: Damage, language: Language): string => {
  const say = words(language)
  const effects = damage.effects
    .map(
      ({ effect, certainty }) =>
        `${termInWords('effects', effect, language)} (${say(`certainty.${certainty}`)})`,
    )
    .join(', ')
  const cause = `${termInWords('causes', damage.cause, language)} (${say(`certainty.${damage.causeCertainty}`)})`
  return effects === '' ? cause : `${cause}: ${effects}`
}

const threatInWords = ({ category, cause, probability }: Threat, language: Language): string => {
  const what = termInWords('causes', cause, language)
  const group = termInWords('categories', category, language)
  return `${group}: ${what} (${words(language)(`probability.${probability}`)})`
}

const factsOf = (assessment: Assessment, language: Language): readonly Definition[] => {
  const say = words(language)
  const { content, priority } = assessment
  const due = dueBy(assessment)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say('assessment.method'), [say(`method.${content.method}`)]],
    [say('assessment.extent'), [say(`extent.${content.extent}`)]],
    [say('assessment.damages'), content.damages.map((one) => damageInWords(one, language))],
    [say('assessment.threats'), content.threats.map((one) => threatInWords(one, language))],
    [
      say('search.priority'),
      priority === null || due === null
        ? []
        : [
            say(`priority.${priority}`),
            say('assessment.due', { day: formatDay(language, due, 'short') }),
          ],
    ],
    [
      say('assessment.interventions'),
      content.interventions.map((id) => termInWords('interventions', id, language)),
    ],
    [
      say('assessment.recommendations'),
      content.recommendations.map((id) => termInWords('recommendations', id, language)),
    ],
    [say('fact.sources'), content.source === '' ? [] : [content.source]],
  ]
  return rows
    .filter(([, said]) => said.length > 0)
    .map(([term, said]) => ({ term, description: said.join('; ') }))
}

const notesOf = (
  { content, supersededBy, supersedes }: Assessment,
  language: Language,
): string[] => {
  const say = words(language)
  return [
    ...(supersededBy === null ? [] : [say('assessment.superseded')]),
    ...(supersedes === null ? [] : [say('assessment.corrects', { reason: content.reason })]),
    ...(content.hazards ? [say('assessment.hazards')] : []),
  ]
}

const signedBy = (
  { assessor, content, side }: Assessment,
  { language, sideName }: Telling,
): string => {
  const say = words(language)
  const { name, capacity } = assessor
  return [
    name === null ? capacity : say('assessment.signed', { name, capacity }),
    ...(content.signedFor === ''
      ? []
      : [say('assessment.for', { side: sideName(content.signedFor) })]),
    say('assessment.side', { side: sideName(side) }),
  ].join(' · ')
}

const rowOf = (
  assessment: Assessment,
  current: Assessment | undefined,
  telling: Telling,
): AssessmentRow => {
  const { language, sideName, correctHref } = telling
  const say = words(language)
  const { id, condition, content, observedOn, supersededBy } = assessment
  return {
    id,
    condition,
    title: say('assessment.title', {
      condition: say(`condition.${condition}`),
      day: formatDay(language, observedOn),
    }),
    signed: signedBy(assessment, telling),
    verification: say(`verification.${verificationOf(assessment)}`),
    said: assessment.verifications.map(({ says, side, means, words: why }) =>
      [
        say('said.by', {
          says: say(`verification.${says}`),
          side: sideName(side),
          means: say(`method.${means}`),
        }),
        ...(why === '' ? [] : [why]),
      ].join('. '),
    ),
    notes: notesOf(assessment, language),
    facts: factsOf(assessment, language),
    marked: markedViews(assessment, telling.marking, language),
    narrative: content.narrative,
    report: reportParts.flatMap((part) => {
      const text = content.report[part]
      return text === undefined ? [] : [{ title: say(`report.${part}`), text }]
    }),
    isCurrent: assessment.id === current?.id,
    isSuperseded: supersededBy !== null,
    isIllustrative: content.illustrative,
    ...(correctHref !== undefined && supersededBy === null && { correctHref: correctHref(id) }),
    mayBeVerified: correctHref !== undefined && supersededBy === null,
  }
}

/** Assessments in finished words, the latest first. */
export const assessmentRows = (
  assessments: readonly Assessment[],
  telling: Telling,
): readonly AssessmentRow[] => {
  const current = currentOf(assessments)
  return assessments.map((assessment) => rowOf(assessment, current, telling))
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000

/** The state of a site over time, as a picture; nothing while there is nothing to compare. */
export const historyOf = (
  assessments: readonly Assessment[],
  { language, name }: { readonly language: Language; readonly name: string },
): HistoryView | undefined => {
  const say = words(language)
  const standing = assessments
    .filter(({ supersededBy }) => supersededBy === null)
    .toSorted((a, b) => a.observedOn - b.observedOn)
  const first = standing[0]
  const last = standing.at(-1)
  if (first === undefined || last === undefined || first === last) return undefined
  const span = Math.max(1, last.observedOn - first.observedOn)
  const at = (day: number): number => (day - first.observedOn) / span
  const years = Array.from(
    { length: yearOf(last.observedOn) - yearOf(first.observedOn) },
    (_, index) => yearOf(first.observedOn) + index + 1,
  )
  const every = Math.max(1, Math.ceil(years.length / 8))
  return {
    label: say('site.history.picture', { site: name }),
    marks: standing.map((one) => ({
      at: at(one.observedOn),
      condition: one.condition,
      label: say('assessment.title', {
        condition: say(`condition.${one.condition}`),
        day: formatDay(language, one.observedOn),
      }),
      isConfirmed: verificationOf(one) === 'confirmed',
      href: `#assessment-${one.id}`,
    })),
    years: years
      .filter((_, index) => index % every === 0)
      .map((year) => ({ at: at(firstDayOf(year)), label: String(year) })),
  }
}
