import { endedOn, lastDayOfReplaced } from '../domain/ends-of-replaced.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import type { DeskKnowledge } from './desk-knowledge.ts'
import type { MeasureChange } from './programme-port.ts'

/** What recording changes: the new measure, and the ends of those that it replaces. */
export const changeByRecording = (
  added: RecordedMeasure,
  replaces: readonly string[],
  { measures }: DeskKnowledge,
): MeasureChange => {
  const { announced, recorded } = added
  const replaced = measures.filter(({ id }) => replaces.includes(id))
  const ended = replaced.map((one) =>
    endedOn(one, { lastDay: lastDayOfReplaced(one, added), announced, recorded }),
  )
  return { added: [added, ...ended], without: replaced.map(({ id }) => id) }
}
