import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { doubleBookings } from '#contexts/programme/contract.ts'
import {
  type Approval,
  getOwnRelation,
  listApprovals,
  type Relation,
} from '#contexts/relations/contract.ts'
import {
  type EventFacts,
  questions,
  seatReasonInWords,
  told,
} from '#contexts/registrations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'

import { type Change, type SettledItem, standingOf } from '../domain/change.ts'
import { impactData, type ImpactTotals, impactTotals } from '../documents/impact-data.ts'
import { words } from '../messages/words.ts'
import type { ImpactView } from '../pages/impact.ts'
import { checkItems, previewItems } from '../service/preview-change.ts'
import { mayBeClosedAtOnce } from '../service/propose-change.ts'
import { listChanges } from '../store/change-store.ts'
import { factsInWords, impactView } from './impact-view.ts'

/** How many events of a change one page shows. */
export const eventsOnPage = 20

/** One change as its page shows it: some of its events, and figures of all of them. */
export type ReadChangePage = {
  readonly change: Change
  readonly approvals: readonly Approval[]
  readonly relation: Relation
  readonly first: number
  readonly impacts: readonly ImpactView[]
  /** Undefined where one page shows everything. */
  readonly totals: Pick<ImpactTotals, 'byReason' | 'notices'> | undefined
  readonly mayCloseNow: boolean
  /** How people answered what it asked; undefined while it asked nobody anything. */
  readonly answers: Awaited<ReturnType<typeof questions.count>>
}

type Facts = { readonly before: EventFacts; readonly after: EventFacts }

/** Settled events show what became of them, the others what would. */
const settledView = (
  item: SettledItem,
  shown: ImpactView,
  { facts, language }: { facts: Facts | undefined; language: Language },
): ImpactView => {
  if (item.outcome === null) return shown
  const counts = Object.entries(item.report?.counts ?? {}).map(([reason, count]) => ({
    sentence: seatReasonInWords(language, reason),
    count,
  }))
  const { title, href } = shown
  const say = words(language)
  const outcome =
    facts === undefined || item.outcome === 'stale'
      ? say(`outcome.${item.outcome}`)
      : say('outcome.from-to', {
          was: factsInWords(facts.before, language),
          is: factsInWords(facts.after, language),
        })
  const nobody = { people: [], guests: [], reserves: [] }
  return { title, href, outcome, counts, conflicts: [], languages: '', ...nobody }
}

const readImpacts = async (
  tx: Transaction,
  visit: DeskVisit,
  { id, items, undoes, terms }: Pick<Change, 'id' | 'items' | 'undoes' | 'terms'>,
): Promise<ImpactView[]> => {
  const { actor, today, language } = visit
  const notes = await doubleBookings.notes(tx, visit)
  const views = await previewItems(tx, actor, {
    by: 'id',
    items,
    undoes,
    terms,
    today,
    looksAround: items.some(({ outcome }) => outcome === null),
    digest: (impact) => impactView(impact, { language, notes }),
  })
  const facts = await told.facts(tx, id)
  return items.flatMap((item, index) => {
    const shown = views[index]
    if (shown === undefined) return []
    return [settledView(item, shown, { facts: facts.get(item.event), language })]
  })
}

const sumOfReports = (items: readonly SettledItem[]): ImpactTotals['byReason'] => {
  const sums: Record<string, number> = {}
  for (const { report } of items) {
    for (const [reason, count] of Object.entries(report?.counts ?? {})) {
      sums[reason] = (sums[reason] ?? 0) + count
    }
  }
  return sums
}

/** Figures of all events: of what was done, or, while nothing is, of what would be. */
const readTotals = async (
  tx: Transaction,
  { actor, today, now }: DeskVisit,
  change: Change,
): Promise<ReadChangePage['totals']> => {
  const { items, undoes, terms } = change
  if (items.length <= eventsOnPage) return undefined
  if (standingOf(change, now) !== 'proposed') {
    return { byReason: sumOfReports(items), notices: { en: 0, es: 0, az: 0 } }
  }
  const asked = {
    by: 'id',
    items,
    undoes,
    terms,
    today,
    looksAround: false,
    digest: impactData,
  } as const
  const impacts = await previewItems(tx, actor, asked)
  return impactTotals(impacts.filter((one) => one !== undefined))
}

const closesHallsOnly = ({ items }: Change): boolean =>
  items.every(
    ({ alteration }) =>
      alteration.kind === 'offers' && !alteration.onSite.isOpen && alteration.online.isOpen,
  )

const readMayClose = async (
  tx: Transaction,
  { actor, today, now }: DeskVisit,
  change: Change,
): Promise<boolean> => {
  if (standingOf(change, now) !== 'proposed' || !closesHallsOnly(change)) return false
  const asked = { by: 'id', items: change.items, today, digest: mayBeClosedAtOnce } as const
  return (await checkItems(tx, actor, asked)).every((may) => may === true)
}

const firstOf = ({ url }: DeskVisit, total: number): number => {
  const from = Number(url.searchParams.get('from') ?? '1')
  return Number.isInteger(from) && from >= 1 && from <= total ? from - 1 : 0
}

/** Reads one change for its page; undefined when the reader sees no such change. */
export const readChangePage = (
  { db }: Pick<Dependencies, 'db'>,
  visit: DeskVisit,
): Promise<ReadChangePage | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const id = visit.parameters['id'] ?? ''
    const [change] = isId(id) ? await listChanges(tx, { id }) : []
    if (change === undefined) return undefined
    const { contentHash, undoes, items, terms } = change
    const first = firstOf(visit, items.length)
    const some = { items: items.slice(first, first + eventsOnPage), id, undoes, terms }
    return {
      change,
      approvals: await listApprovals(tx, { kind: 'change', id, contentHash }),
      relation: await getOwnRelation(tx),
      first,
      impacts: await readImpacts(tx, visit, some),
      answers: await questions.count(tx, id),
      totals: first === 0 ? await readTotals(tx, visit, change) : undefined,
      mayCloseNow: await readMayClose(tx, visit, change),
    }
  })
