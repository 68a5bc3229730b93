import { formatDayOf } from '#kit/i18n/dates.ts'

import type { ToldState } from '../../domain/event-state.ts'
import type { RecordedDecision } from '../../domain/format-now.ts'
import type { Revision } from '../../store/revision-store.ts'
import { differencesBetween } from '../describe-content.ts'
import { type Reader, sideNamed } from '../event-words.ts'
import type { HistoryView } from './event-page-view.ts'
import { decisionView, momentInWords } from './format-view.ts'

const dayInWords = (reader: Reader, instant: number, zone: string): string =>
  formatDayOf(reader.language, { instant, zone }, 'short')

/** The states an event went through, latest first. */
export const stateViews = (
  reader: Reader,
  states: readonly ToldState[],
  zone: string,
): HistoryView[] =>
  states
    .map(({ state, holdsFrom, reason, by }) => ({
      when: dayInWords(reader, holdsFrom, zone),
      title: reader.say(`state.${state}`),
      detail: [
        by === null
          ? ''
          : reader.say('history.entered', { who: by.name, side: sideNamed(reader, by.side) }),
        reason ?? '',
      ]
        .filter((part) => part !== '')
        .join('. '),
      differences: [],
    }))
    .reverse()

/** Who changed what, latest first; each revision against the one applied before it. */
export const revisionViews = (
  reader: Reader,
  revisions: readonly Revision[],
  zone: string,
): HistoryView[] =>
  revisions.map((revision, index) => {
    const { memberName, side, recordedAt, state, content } = revision
    const before = revisions.slice(index + 1).find((each) => each.state === 'applied')
    const who = { who: memberName, side: sideNamed(reader, side) }
    const first = before === undefined
    const differences = first ? [] : differencesBetween(reader, before.content, content)
    return {
      when: dayInWords(reader, recordedAt, zone),
      title: reader.say(first ? 'history.entered' : `history.revision.${state}`, who),
      detail: !first && differences.length === 0 ? reader.say('history.only-visibility') : '',
      differences,
    }
  })

/** What the engine answered and when, latest first. */
export const decisionViews = (
  reader: Reader,
  decisions: readonly RecordedDecision[],
  zone: string,
): HistoryView[] =>
  decisions.map((decision) => {
    const { label, note, because } = decisionView(reader, decision)
    return {
      when: dayInWords(reader, decision.asOf, zone),
      title: [label, note].filter(Boolean).join('. '),
      detail: [
        reader.say(`cause.${decision.cause}`, {
          moment: momentInWords(reader, decision.asOf, zone),
        }),
        ...because,
      ].join(' '),
      differences: [],
    }
  })
