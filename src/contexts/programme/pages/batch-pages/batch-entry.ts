import { hostOf } from '#contexts/relations/contract.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'

import type { Batch } from '../../domain/batch.ts'
import { batchRoute, undoBatchRoute } from '../../http/programme-routes.ts'
import type { BatchWords } from '../../messages/batch-words.ts'
import type { Reader } from '../event-words.ts'
import type { BatchEntry } from './batches-page.ts'

const standingOf = (reader: Reader, say: BatchWords, batch: Batch): string => {
  const { kind, undoneAt, undoable } = batch
  if (undoneAt !== null) {
    const zone = hostOf(reader.relation).zone
    const day = formatDayOf(reader.language, { instant: undoneAt, zone })
    return say('lately.undone', { day })
  }
  if (undoable === 0) return say(`lately.never.${kind}`)
  return kind === 'bulk-edit'
    ? say('lately.undoable.bulk-edit', { count: undoable })
    : say('lately.undoable', { count: undoable })
}

/** A batch in words, with the way back for those who may take it. */
export const batchEntry = (
  reader: Reader,
  batch: Batch,
  { say, mayEdit }: { say: BatchWords; mayEdit: boolean },
): BatchEntry => {
  const { id, kind, recordedAt } = batch
  const { language } = reader
  const zone = hostOf(reader.relation).zone
  const who = batch.memberName === '' ? say('lately.somebody') : batch.memberName
  const mayUndo = mayEdit && batch.undoable > 0
  return {
    when: say('lately.on', {
      day: formatDayOf(language, { instant: recordedAt, zone }),
      time: formatTime(language, recordedAt, zone),
    }),
    sentence: say(`lately.${kind}`, { who, count: batch.events, name: batch.name || '–' }),
    standing: standingOf(reader, say, batch),
    href: batchRoute.href({ id }),
    undo: mayUndo
      ? { href: undoBatchRoute.href({ id }), label: say(`lately.undo.${kind}`) }
      : undefined,
  }
}
