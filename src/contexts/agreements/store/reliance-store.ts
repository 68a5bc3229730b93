import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

/** What may rest on an article; which record that is, pages that span contexts know. */
export const relianceKinds = ['event', 'undertaking', 'project'] as const
export type RelianceKind = (typeof relianceKinds)[number]

/** That something rests on an article of an agreement. An article of '' is the agreement as a whole. */
export type Reliance = {
  readonly agreement: string
  readonly article: string
  readonly kind: RelianceKind
  readonly subject: string
}

type Wanted = { readonly agreement?: string; readonly subject?: string }

export const listReliances = async (
  tx: Transaction,
  { agreement, subject }: Wanted = {},
): Promise<readonly Reliance[]> => {
  const { rows } = await sql<Reliance>`select distinct agreement, article, kind, subject
    from agreements.reliance
    where (${agreement ?? null}::uuid is null or agreement = ${agreement ?? null}::uuid)
      and (${subject ?? null}::uuid is null or subject = ${subject ?? null}::uuid)
    order by article, kind, subject`.execute(tx)
  return rows
}
