import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import type { Batch } from '../domain/batch.ts'
import type { Event } from '../domain/event.ts'
import { type BatchWords, batchWords } from '../messages/batch-words.ts'
import { batchEntry } from '../pages/batch-pages/batch-entry.ts'
import { type BatchEventView, batchPage } from '../pages/batch-pages/batch-page.ts'
import { batchesPage } from '../pages/batch-pages/batches-page.ts'
import { outcomeInWords } from '../pages/batch-pages/outcome-in-words.ts'
import { differencesBetween } from '../pages/describe-content.ts'
import { type Reader, visibilityInWords } from '../pages/event-words.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { undoBatch, type UndoBatchRefusal } from '../service/undo-batch.ts'
import { type BatchChange, listBatchChanges } from '../store/batch-change-store.ts'
import { findBatch, listBatches } from '../store/batch-store.ts'
import { findEvent, listEvents } from '../store/event-store.ts'
import { findContent } from '../store/revision-store.ts'
import { readAs } from './open-reader.ts'
import { batchesRoute, eventRoute, eventsRoute } from './programme-routes.ts'
import { noSuchEvent, readersOnly } from './refused-answers.ts'

const daysShown = 30
const mostListed = 100
const mostEventsShown = 300

const countIn = ({ url }: DeskVisit, name: string): number | undefined => {
  const text = url.searchParams.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

const didInWords = (visit: DeskVisit, say: BatchWords): string | undefined => {
  const imported = countIn(visit, 'imported')
  if (imported !== undefined) return say('lately.did.imported', { count: imported })
  const undone = countIn(visit, 'undone')
  if (undone === undefined) return undefined
  const [proposed, left] = [countIn(visit, 'proposed') ?? 0, countIn(visit, 'left') ?? 0]
  return [
    say('lately.did.undone', { undone }),
    ...(proposed > 0 ? [say('lately.did.proposed', { proposed })] : []),
    ...(left > 0 ? [say('lately.did.left', { left })] : []),
  ].join(' ')
}

const refusalsShown = ['batch-is-undone', 'nothing-is-left-to-undo'] as const

const refusedInWords = ({ url }: DeskVisit, say: BatchWords): string | undefined => {
  const refused = refusalsShown.find((each) => each === url.searchParams.get('refused'))
  return refused && say(`lately.refused.${refused}`)
}

const eventView = (reader: Reader, event: Event): BatchEventView => ({
  title: inLanguage(event.content.title, reader.language).text,
  href: eventRoute.href({ slug: event.slug }),
  date: formatWhen(reader.language, event.content.when, 'short'),
  visibility: visibilityInWords(reader, event.visibility),
  outcome: '',
  differences: [],
})

const changeView = async (
  tx: Transaction,
  reader: Reader,
  change: BatchChange,
): Promise<BatchEventView[]> => {
  const event = await findEvent(tx, { id: change.event })
  if (event === undefined) return []
  const at = { event: event.id }
  const before = await findContent(tx, { ...at, contentHash: change.beforeHash })
  const after = await findContent(tx, { ...at, contentHash: change.afterHash })
  return [
    {
      ...eventView(reader, event),
      outcome: outcomeInWords(reader.language, change.outcome),
      differences:
        before === undefined || after === undefined
          ? []
          : differencesBetween(reader, before, after),
    },
  ]
}

const eventsOf = async (
  tx: Transaction,
  reader: Reader,
  { id, kind }: Batch,
): Promise<{ total: number; events: BatchEventView[] }> => {
  if (kind !== 'bulk-edit') {
    const events = await listEvents(tx, { batch: id })
    const shown = events.slice(0, mostEventsShown)
    return { total: events.length, events: shown.map((event) => eventView(reader, event)) }
  }
  const changes = await listBatchChanges(tx, id)
  const events: BatchEventView[] = []
  for (const change of changes.slice(0, mostEventsShown)) {
    events.push(...(await changeView(tx, reader, change)))
  }
  return { total: changes.length, events }
}

const undoRefused = {
  'member-may-not-edit': readersOnly,
  'batch-not-found': noSuchEvent,
  'batch-is-undone': () => redirect(batchesRoute.href({}, { refused: 'batch-is-undone' })),
  'nothing-is-left-to-undo': () =>
    redirect(batchesRoute.href({}, { refused: 'nothing-is-left-to-undo' })),
} as const satisfies Record<UndoBatchRefusal, (visit: DeskVisit) => Answer>

/** What the own side did to many events at once: a list, each one, and the way back. */
export const batchesHttp = ({ db }: Dependencies) => ({
  list: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      const say = batchWords(visit.language)
      const mayEdit = may(visit.actor, 'edit')
      const batches = await listBatches(tx, {
        since: visit.now - daysShown * millisecondsPerDay,
        most: mostListed,
      })
      const body = batchesPage({
        say,
        above: { label: reader.say('events.title'), href: eventsRoute.href({}) },
        did: didInWords(visit, say),
        refused: refusedInWords(visit, say),
        entries: batches.map((batch) => batchEntry(reader, batch, { say, mayEdit })),
      })
      return page({ title: say('lately.title'), section: 'events', body })
    }),

  show: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      const say = batchWords(visit.language)
      const id = visit.parameters['id'] ?? ''
      const batch = isId(id) ? await findBatch(tx, id) : undefined
      if (batch === undefined) return noSuchEvent(visit)
      const { total, events } = await eventsOf(tx, reader, batch)
      const body = batchPage({
        say,
        sayProgramme: reader.say,
        above: { label: say('lately.title'), href: batchesRoute.href({}) },
        entry: batchEntry(reader, batch, { say, mayEdit: may(visit.actor, 'edit') }),
        isBulkEdit: batch.kind === 'bulk-edit',
        events,
        gone: Math.max(0, batch.events - total),
        hidden: total - events.length,
      })
      return page({ title: say('lately.title'), section: 'events', body })
    }),

  undo: async (visit: DeskVisit): Promise<Answer> => {
    const result = await undoBatch(db, visit.actor, visit.parameters['id'] ?? '')
    if (!result.ok) return undoRefused[result.refusal](visit)
    await settleDecisions(db, visit.actor.relation, visit.today)
    return redirect(batchesRoute.href({}, { ...result.value }))
  },
})
