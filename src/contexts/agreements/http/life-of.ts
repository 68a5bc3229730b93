import type { DeskVisit } from '#contexts/access/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { dayInZone } from '#kit/time/zones.ts'
import type { Day } from '#kit/time/days.ts'
import { hostOf, type Relation } from '#contexts/relations/contract.ts'

import { signedOn } from '../domain/agreement-record.ts'
import { type Life as LifeOn, lifeOn } from '../domain/life.ts'
import { pathTaken } from '../domain/national-path.ts'
import { clausesInWords } from '../documents/clauses-in-words.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { standingInWords } from '../documents/standing-in-words.ts'
import { words } from '../messages/words.ts'
import type { AgreementPageView } from '../pages/agreement-page/view.ts'
import type { GroundNaming } from '../documents/ground-telling.ts'
import { legalAnswers } from './legal-answers.ts'
import { lifeTrack } from './life-track.ts'
import { type OpenedAgreement, partyNames } from './open-agreement.ts'
import type { Life } from './read-life.ts'

/** Today as a civil date, where the host is. */
export const todayOf = (relation: Relation, { today }: Pick<DeskVisit, 'today'>): Day =>
  dayInZone(today, hostOf(relation).zone)

const usualInWords = (
  { usual, record }: Life,
  { naming, on }: { readonly naming: GroundNaming; readonly on: Day },
): string[] => {
  const say = words(naming.language)
  const signed = signedOn(record)
  if (usual === undefined || signed === undefined) return []
  const { count, median, lowerQuartile, upperQuartile } = usual
  return [
    say('outlook.usual', {
      count,
      median,
      lower: lowerQuartile,
      upper: upperQuartile,
      days: on - signed.first,
    }),
  ]
}

/** What comes if nobody does anything. */
const ifNobodyActs = ({ standing, term, notice }: LifeOn, naming: GroundNaming): string[] => {
  const { language } = naming
  const say = words(language)
  if (standing.state === 'signed' || standing.state === 'unsigned') return [say('outlook.nothing')]
  if (standing.state !== 'in-force' || term?.outcome !== 'runs' || term.term.end === null) return []
  const until = formatDay(language, term.term.end - 1)
  return notice === null
    ? [say('outlook.ends', { until })]
    : [say('outlook.renews', { until, number: term.term.number + 1 })]
}

const outlookOf = (
  life: Life,
  found: LifeOn,
  at: { readonly naming: GroundNaming; readonly on: Day },
): readonly string[] => {
  const waits = found.standing.state === 'signed' || found.standing.state === 'unsigned'
  return [...ifNobodyActs(found, at.naming), ...(waits ? usualInWords(life, at) : [])]
}

/** Where an agreement stands, what comes next, and what the law says of its dates. */
export const lifeOf = (
  { relation }: Pick<OpenedAgreement, 'relation'>,
  visit: Pick<DeskVisit, 'language' | 'today'>,
  life: Life,
): Pick<AgreementPageView, 'stands' | 'outlook' | 'track' | 'answers' | 'paths' | 'clauses'> => {
  const { language } = visit
  const { record } = life
  const party = partyNames(relation, language)
  const naming: GroundNaming = { language, party }
  const on = todayOf(relation, visit)
  const found = lifeOn(record, on)
  return {
    stands: standingInWords(found.standing, naming),
    outlook: outlookOf(life, found, { naming, on }),
    track: lifeTrack(record, found, naming),
    answers: legalAnswers(record, found, naming),
    clauses:
      record.clauses.force.rule.kind === 'not-seen' && record.clauses.duration === null
        ? []
        : clausesInWords(record.clauses, language),
    paths: life.paths.map(({ party: side, path }) => ({
      party: party(side),
      steps: pathTaken(path, record.acts, side).map(({ step, office, on: taken }) => ({
        step,
        office,
        when: taken === null ? '' : knownDateInWords(language, taken),
        isDone: taken !== null,
      })),
    })),
  }
}
