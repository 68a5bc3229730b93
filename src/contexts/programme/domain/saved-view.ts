import type { Instant } from '#kit/time/days.ts'

/** The pages of the desk whose address says what they show. */
export const viewedPages = ['events', 'timeline'] as const
export type ViewedPage = (typeof viewedPages)[number]

/** Who sees a saved view: the member who keeps it, their side, or both sides. */
export const viewReaders = ['member', 'side', 'both'] as const
export type ViewReaders = (typeof viewReaders)[number]

/** What a page is asked for, under a name. What it shows depends on who opens it. */
export type SavedView = {
  readonly id: string
  readonly name: string
  readonly page: ViewedPage
  /** The part of the address behind the question mark. */
  readonly search: string
  readonly readers: ViewReaders
  readonly side: string
  readonly memberName: string
  readonly removedAt: Instant | null
}

export type ViewRefusal =
  | 'member-may-not-edit'
  | 'view-has-no-name'
  | 'view-name-is-too-long'
  | 'view-asks-for-too-much'
  | 'view-not-found'
  | 'key-names-another-request'

const longestName = 80
const longestSearch = 2_000

/** The name as it is kept: without line breaks or spaces at its ends. */
export const viewName = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

export const refuseName = (name: string): ViewRefusal | undefined => {
  if (name === '') return 'view-has-no-name'
  return name.length > longestName ? 'view-name-is-too-long' : undefined
}

export const refuseSearch = (search: string): ViewRefusal | undefined =>
  search.length > longestSearch ? 'view-asks-for-too-much' : undefined
