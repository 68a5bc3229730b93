import { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type ApiProblem, invalid } from './api-problem.ts'

const mostOnPage = 200
const usualOnPage = 50
const wrongLimit = `has to be a whole number from 1 to ${String(mostOnPage)}`

/** What every list may be asked: how much at once, and where to go on. */
export const pagingQuery = {
  limit: z.coerce
    .number(wrongLimit)
    .int(wrongLimit)
    .min(1, wrongLimit)
    .max(mostOnPage, wrongLimit)
    .default(usualOnPage)
    .meta({ description: 'how many at once' }),
  cursor: z
    .string()
    .max(500, 'is none of ours: take it from `next` of the page before')
    .optional()
    .meta({ description: 'the `next` of the page before; without it the list begins' }),
}

/** A page of a list as it is answered. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: 'the cursor of the next page; null on the last one' }),
  })

/** Where something stands in a list: its number, then its id where numbers are equal. */
export type Place = { readonly at: number; readonly id: string }

const cursorSchema = z.tuple([z.number().nullable(), z.string()])

// JSON has no infinity: what has no number stands at the end.
const cursorOf = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([Number.isFinite(at) ? at : null, id])).toString('base64url')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

const readCursor = (text: string): Result<Place, ApiProblem> => {
  const read = cursorSchema.safeParse(parsed(text))
  if (!read.success) {
    const detail = 'is none of ours: take it from `next` of the page before'
    return refuse(invalid([{ in: 'query', field: 'cursor', detail }]))
  }
  const [at, id] = read.data
  return accept({ at: at ?? Infinity, id })
}

/**
 * One page of a list that is read from a store in the order of its places: `read` answers at most
 * so many of those after a place, so that nothing is read that is not on the page.
 */
export const pageRead = async <Item>(
  read: (asked: { readonly after: Place | undefined; readonly most: number }) => Promise<Item[]>,
  placeOf: (item: Item) => Place,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<{ items: Item[]; next: string | null }, ApiProblem>> => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after !== undefined && !after.ok) return after
  const found = await read({ after: after?.value, most: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next = found.length > limit && last !== undefined ? cursorOf(placeOf(last)) : null
  return accept({ items, next })
}

const isBefore = (a: Place, b: Place): boolean => (a.at === b.at ? a.id < b.id : a.at < b.at)

const inOrder = (a: Place, b: Place): number => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)

/**
 * One page of a list in the order of its places. A cursor is a place and not a count, so that what
 * comes in or goes meanwhile moves nothing else from one page to the other.
 */
export const pageFrom = <Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Result<{ items: Item[]; next: string | null }, ApiProblem> => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after !== undefined && !after.ok) return after
  const sorted = items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => after === undefined || isBefore(after.value, place))
    .sort((a, b) => inOrder(a.place, b.place))
  const page = sorted.slice(0, limit)
  const last = page.at(-1)
  const next = sorted.length > limit && last !== undefined ? cursorOf(last.place) : null
  return accept({ items: page.map(({ item }) => item), next })
}
