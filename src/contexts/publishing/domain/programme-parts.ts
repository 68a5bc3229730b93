import type { ProgrammeSection } from './programme-order.ts'

/** Up to so many events the whole programme stands on one page; from then on each year has its own. */
export const wholeUpTo = 200

/** So many events stand on one page of a programme that is cut. */
export const mostOnPage = 100

/** What the address asks to see of the programme: a past year, or what is coming; from 1. */
export type ProgrammePart = { readonly year: string | undefined; readonly page: number }

/** One page of a list: what stands on it, and where it lies. */
export type ListPage<Item> = {
  readonly items: readonly Item[]
  readonly page: number
  readonly pages: number
  /** The position of its first item, from 0. */
  readonly offset: number
  readonly total: number
}

/** The page of a list that was asked for; one beyond its end is its last one. */
export const pageOfList = <Item>(all: readonly Item[], asked: number): ListPage<Item> => {
  const pages = Math.max(1, Math.ceil(all.length / mostOnPage))
  const page = Math.min(Math.max(1, asked), pages)
  const offset = (page - 1) * mostOnPage
  return {
    items: all.slice(offset, offset + mostOnPage),
    page,
    pages,
    offset,
    total: all.length,
  }
}

export type SectionsPage = { readonly sections: readonly ProgrammeSection[] } & Omit<
  ListPage<never>,
  'items'
>

/** All sections on one page. */
export const allSections = (sections: readonly ProgrammeSection[]): SectionsPage => ({
  sections,
  page: 1,
  pages: 1,
  offset: 0,
  total: sections.reduce((sum, { events }) => sum + events.length, 0),
})

/** The sections with those of their events that stand on a page, in the order in which they are read. */
export const sectionsOnPage = (
  sections: readonly ProgrammeSection[],
  asked: number,
): SectionsPage => {
  const flat = sections.flatMap(({ section, events }) =>
    events.map((event) => ({ section, event })),
  )
  const { items, ...place } = pageOfList(flat, asked)
  const shown = Map.groupBy(items, ({ section }) => section)
  return {
    ...place,
    sections: [...shown].map(([section, within]) => ({
      section,
      events: within.map(({ event }) => event),
    })),
  }
}
