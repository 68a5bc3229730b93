import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

/** What other contexts say of a project on its page: nothing where they say nothing. */
export type BesideProject = (
  tx: Transaction,
  project: { readonly id: string },
  visit: DeskVisit,
) => Promise<Html>
