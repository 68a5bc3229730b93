import { type Actor, asActor, asPublic } from '#contexts/access/contract.ts'
import {
  type Alteration,
  doubleBookings,
  endOf,
  type EventView,
  listEventViews,
  startOf,
} from '#contexts/programme/contract.ts'
import {
  eventFacts,
  type EventFacts,
  type Planned,
  planSeats,
  type Terms,
  usualTerms,
} from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { AskedAlteration } from '../domain/asked-alteration.ts'
import { type ItemRefusal, refuseItem } from '../domain/check-item.ts'
import { booksAnew, secondOf, targetOf, viewAfter } from './event-after.ts'
import { workOut } from './work-out.ts'

/** What a change would do to one event, as the reader may see it. */
export type ItemCheck = {
  readonly view: EventView
  /** The event as it would be. */
  readonly viewAfter: EventView
  readonly alteration: Alteration
  readonly refusal: ItemRefusal | undefined
}

/** What is in the way of one event, as the programme finds it. */
export type Conflicts = NonNullable<
  ReturnType<Awaited<ReturnType<typeof doubleBookings.find>>['get']>
>

/** The same with what people are told of the event, and where each of them would sit. */
export type ItemImpact = ItemCheck & {
  readonly before: EventFacts
  readonly after: EventFacts
  /** What would be in its way: the same venue or the same people; empty where nobody looks. */
  readonly conflicts: Conflicts
  /** Whether everybody is asked something, and so told. */
  readonly asks: boolean
  /** Undefined: the event takes no registrations, or the public asks, which sees nobody's. */
  readonly seats: Planned | undefined
}

/** Something asked of several events, which are named by their ids or by their slugs. */
export type AskedItems = {
  readonly by: 'id' | 'slug'
  readonly items: readonly { readonly event: string; readonly alteration: AskedAlteration }[]
  readonly today: Instant
}

type Reader = Pick<Actor, 'side'> | 'public'

// What is read at once: few statements, and neither much memory nor a long pause for others.
const readAtOnce = 250

const checkSome = async (
  tx: Transaction,
  reader: Reader,
  { by, items, today }: AskedItems,
): Promise<(ItemCheck | undefined)[]> => {
  const names = items.map(({ event }) => event)
  const filter = by === 'id' ? { ids: names } : { slugs: names }
  const views = await listEventViews(tx, { ...filter, today })
  const byName = new Map(views.map((view) => [view.event[by], view]))
  const asked = items.map(({ event, alteration }) => ({
    view: byName.get(event),
    asked: alteration,
  }))
  const { worked, venues } = await workOut(tx, asked, { today, seesOffers: reader !== 'public' })
  return worked.map((one) => {
    if (one === undefined) return undefined
    const { view, alteration } = one
    const after = viewAfter(view, alteration, venues)
    const refusal = refuseItem(alteration, {
      view,
      after,
      side: reader === 'public' ? undefined : reader.side,
      today,
      endsAt: endOf(view.event.content),
      startsAt: startOf(after.event.content),
    })
    return { view, viewAfter: after, alteration, refusal: one.refusal ?? refusal }
  })
}

const inPortions = async <Answer>(
  asked: AskedItems,
  answer: (portion: AskedItems) => Promise<Answer[]>,
): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (let from = 0; from < asked.items.length; from += readAtOnce) {
    const items = asked.items.slice(from, from + readAtOnce)
    answers.push(...(await answer({ ...asked, items })))
  }
  return answers
}

/**
 * Whether each event may be altered so, in order; undefined where the reader sees no such event.
 * `digest` says what is kept of each. Writes nothing.
 */
export const checkItems = <Kept>(
  tx: Transaction,
  reader: Reader,
  asked: AskedItems & { readonly digest: (check: ItemCheck) => Kept },
): Promise<(Kept | undefined)[]> =>
  inPortions(asked, async (portion) =>
    (await checkSome(tx, reader, portion)).map((check) => check && asked.digest(check)),
  )

type AskedImpacts<Kept> = AskedItems & {
  readonly undoes: string | null
  readonly terms?: Terms
  /** Whether to look for what would be in the way, which takes a look at all that is planned. */
  readonly looksAround: boolean
  readonly digest: (impact: ItemImpact) => Kept
}

/** What is in the way of those events that would need their venue or their people at another time. */
const lookAround = async (
  tx: Transaction,
  reader: Reader,
  asked: AskedItems,
): Promise<ReadonlyMap<string, Conflicts>> => {
  const items = asked.items.filter(({ alteration }) => booksAnew(alteration))
  const digest = ({ viewAfter: after }: ItemCheck): EventView => after
  const after = await checkItems(tx, reader, { ...asked, items, digest })
  return doubleBookings.find(
    tx,
    after.filter((one) => one !== undefined),
    asked.today,
  )
}

/** The impact on each event in the same way. */
export const previewItems = async <Kept>(
  tx: Transaction,
  reader: Reader,
  asked: AskedImpacts<Kept>,
): Promise<(Kept | undefined)[]> => {
  const conflicts = asked.looksAround ? await lookAround(tx, reader, asked) : undefined
  return inPortions(asked, async (portion) => {
    const checks = await checkSome(tx, reader, portion)
    const events = checks.flatMap((check) =>
      check === undefined
        ? []
        : [
            {
              event: check.view.event.id,
              target: targetOf(check.alteration),
              ...secondOf(check.alteration),
            },
          ],
    )
    const seats = reader === 'public' ? undefined : await planSeats(tx, { ...asked, events })
    const asks = (asked.terms ?? usualTerms).question !== null
    return checks.map((check) => {
      if (check === undefined) return undefined
      const { view, viewAfter: after } = check
      const facts = { before: eventFacts(view), after: eventFacts(after) }
      return asked.digest({
        ...check,
        ...facts,
        asks,
        conflicts: conflicts?.get(view.event.id) ?? [],
        seats: seats?.get(view.event.id),
      })
    })
  })
}

/** What a change would do, for one side, or for the public. */
export const previewChange = <Kept>(
  db: OpenDatabase,
  reader: Actor | 'public',
  asked: AskedImpacts<Kept>,
): Promise<(Kept | undefined)[]> =>
  reader === 'public'
    ? asPublic(db, (tx) => previewItems(tx, reader, asked))
    : asActor(db, reader, (tx) => previewItems(tx, reader, asked))

/** Whether a side may have a change made, event by event. */
export const checkChange = <Kept>(
  db: OpenDatabase,
  actor: Actor,
  asked: AskedItems & { readonly digest: (check: ItemCheck) => Kept },
): Promise<(Kept | undefined)[]> => asActor(db, actor, (tx) => checkItems(tx, actor, asked))
