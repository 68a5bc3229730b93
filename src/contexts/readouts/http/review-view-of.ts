import type { DeskVisit } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import type { Finding } from '../domain/finding.ts'
import { type Mark, type MarkKind, markKinds, marksOf, piecesOf } from '../domain/marks.ts'
import { type ReadoutWords, words } from '../messages/words.ts'
import type { ReviewValues } from '../pages/review-values.ts'
import type { ReviewView } from '../pages/review-view.ts'
import type { CaptureRefusal } from '../service/capture-meeting.ts'
import { isOnDay, type KnownRecords } from './known-records.ts'
import { eventsIn } from './propose.ts'
import type { Fault } from './read-review.ts'
import { choicesFor } from './review-choices.ts'

/** The word that stands at a mark, for each kind. */
export const labelsFor = (say: ReadoutWords): Record<MarkKind, string> => ({
  date: say('mark.date'),
  place: say('mark.place'),
  person: say('mark.person'),
  institution: say('mark.institution'),
  agreement: say('mark.agreement'),
  event: say('mark.event'),
  discipline: say('mark.discipline'),
  undertaking: say('mark.undertaking'),
})

/** Events are known by the programme and not by the reader of texts. */
const eventMarks = (
  text: string,
  { events }: KnownRecords,
  found: readonly string[],
): readonly Mark[] =>
  events
    .map(({ event }) => event)
    .filter(({ id }) => found.includes(id))
    .flatMap(({ content }) => Object.values(content.title))
    .flatMap((title): readonly Mark[] => {
      const start = text.indexOf(title)
      return start < 0
        ? []
        : [{ kind: 'event', span: [start, start + title.length], proposal: 'event' }]
    })

const legendOf = (marks: readonly Mark[], say: ReadoutWords): ReviewView['legend'] => {
  const labels = labelsFor(say)
  return markKinds.flatMap((kind) => {
    const count = marks.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [{ kind, label: say('legend', { kind: labels[kind], count }) }]
  })
}

/** Meetings of that very day, which the text may be about. */
const onRecordOf = (
  { meetings: all }: KnownRecords,
  on: string,
  { language }: DeskVisit,
): ReviewView['onRecord'] => {
  const day = knownDateFromIso(on)
  if (day?.precision !== 'day') return []
  return all.filter(isOnDay(day.first)).map(({ id, slug, content }) => ({
    id,
    label: inLanguage(content.title, language).text,
    href: meetings.route.href({ slug }),
  }))
}

/** The page on which a member confirms what a text tells, in finished words. */
export const reviewView = (
  finding: Finding,
  known: KnownRecords,
  {
    visit,
    values,
    faults = [],
    refusal,
  }: {
    readonly visit: DeskVisit
    readonly values: ReviewValues
    readonly faults?: readonly Fault[]
    readonly refusal?: CaptureRefusal
  },
): Omit<ReviewView, 'above' | 'action'> => {
  const say = words(visit.language)
  const events = eventsIn(values.text, known)
  const marks = [...marksOf(finding), ...eventMarks(values.text, known, events)]
  return {
    say,
    values,
    pieces: piecesOf(values.text, marks),
    labels: labelsFor(say),
    legend: legendOf(marks, say),
    onRecord: onRecordOf(known, values.on, visit),
    choices: choicesFor(values, known, {
      reader: visit,
      found: { disciplines: finding.disciplines, events },
    }),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  }
}
