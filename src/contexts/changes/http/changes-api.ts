import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pageRead, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { type SettledItem, standingBy } from '../domain/change.ts'
import { type ChangeLine, listChangeLines, placeOfLine } from '../store/change-line-store.ts'
import { changeData, isoOf, isoOrNull, readChange } from './change-data.ts'
import { changedEventSchema, changeLineSchema, changeSchema } from './change-schema.ts'
import { changeApiRoute, changeEventsApiRoute, changesApiRoute } from './changes-routes.ts'

const parameters = { id: 'the `id` of the change' }
const listQuery = z.strictObject(pagingQuery)

const lineData = (line: ChangeLine, now: Instant): z.input<typeof changeLineSchema> => ({
  id: line.id,
  standing: standingBy(line, now),
  kinds: [...line.kinds],
  events: line.total,
  settled: line.settled,
  by: line.by,
  draftedBy: line.draftedBy,
  undoes: line.undoes,
  recorded: isoOf(line.recordedAt),
  expires: isoOf(line.expiresAt),
})

const listChanges = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listChanges',
      method: 'GET',
      path: changesApiRoute.path,
      summary: 'The changes that the member sees, the last one first',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(changeLineSchema),
      refusals: [],
    },
    async ({ actor, now }: DeskVisit, { query }) => {
      const page = await pageRead(
        (asked) => asActor(db, actor, (tx) => listChangeLines(tx, asked)),
        placeOfLine,
        query,
      )
      if (!page.ok) return page
      const { items, next } = page.value
      return accept({ items: items.map((line) => lineData(line, now)), next })
    },
  )

const getChange = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getChange',
      method: 'GET',
      path: changeApiRoute.path,
      summary: 'One change: who approved it, what became of it, how far its notices have come',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: changeSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const found = await readChange(dependencies, visit)
      return found.ok ? accept(await changeData(dependencies, visit, found.value)) : found
    },
  )

const offersOf = ({ alteration }: SettledItem) =>
  alteration.kind === 'offers'
    ? alteration
    : 'offers' in alteration && alteration.offers !== null
      ? alteration.offers
      : undefined

const itemData = (
  item: SettledItem,
  slug: string | undefined,
): z.input<typeof changedEventSchema> => {
  const offers = offersOf(item)
  return {
    event: item.event,
    slug: slug ?? null,
    kind: item.alteration.kind,
    onSite: offers?.onSite ?? null,
    online: offers?.online ?? null,
    outcome: item.outcome,
    byReason: { ...item.report?.counts },
    isUndoable: item.report !== null && item.report.inverse !== null,
    settled: isoOrNull(item.settledAt),
  }
}

const listChangedEvents = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listChangedEvents',
      method: 'GET',
      path: changeEventsApiRoute.path,
      summary: 'The events of a change, and what became of each',
      parameters,
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(changedEventSchema),
      refusals: [404],
    },
    async (visit: DeskVisit, { query }) => {
      const found = await readChange(dependencies, visit)
      if (!found.ok) return found
      const placed = found.value.change.items.map((item, at) => ({ item, at }))
      const page = pageFrom(placed, ({ item, at }) => ({ at, id: item.event }), query)
      if (!page.ok) return page
      const { actor, today } = visit
      const ids = page.value.items.map(({ item }) => item.event)
      const views = await asActor(dependencies.db, actor, (tx) =>
        listEventViews(tx, { ids, today }),
      )
      const slugs = new Map(views.map(({ event }) => [event.id, event.slug]))
      const items = page.value.items.map(({ item }) => itemData(item, slugs.get(item.event)))
      return accept({ items, next: page.value.next })
    },
  )

/** Changes for the programs of members: all of them, and one with its events. */
export const changesApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listChanges(dependencies),
  getChange(dependencies),
  listChangedEvents(dependencies),
]
