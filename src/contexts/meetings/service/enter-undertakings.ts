import type { Actor } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { idNamed, newId } from '#kit/ids/ids.ts'

import type { Origin, UndertakingContent } from '../domain/undertaking.ts'
import {
  insertUndertaking,
  insertUndertakingRevision,
  shareUndertaking,
} from '../store/undertaking-store.ts'
import { withInstitutionNamed } from './recognise-institution.ts'

/** What somebody said would be done, as it is recorded first. */
export type NewUndertaking = {
  /** Of the whole, from which those of its parts follow; made here when absent. */
  readonly id?: string
  /** Whose it is to do: the id of a side, or `both`, which becomes one part for each. */
  readonly actor: string
  /**
   * `joint`, or the own side. What is ascribed to the other side is kept back whatever is asked
   * here, until `release` or a member shows it: then it reads _as recorded by_ the own side.
   */
  readonly visibility: string
  readonly release: boolean
  readonly origin: Origin
  readonly content: UndertakingContent
}

/** One part, as it was recorded. */
export type EnteredPart = { readonly id: string; readonly actorSide: string }

/** The parts of what both said are found again by the name of the whole, and their side. */
export const partId = (whole: string, side: string): string =>
  idNamed(`undertaking/${whole}/${side}`)

const enterPart = async (
  tx: Transaction,
  actor: Actor,
  { undertaking, actorSide }: { readonly undertaking: NewUndertaking; readonly actorSide: string },
): Promise<EnteredPart> => {
  const { visibility: asked, release, origin, content } = undertaking
  const id = undertaking.id === undefined ? newId() : partId(undertaking.id, actorSide)
  const isAscribed = actorSide !== actor.side
  const visibility = isAscribed ? actor.side : asked
  await insertUndertaking(tx, actor, { id, visibility, actorSide, origin })
  const shows = isAscribed && release
  if (shows) await shareUndertaking(tx, id)
  await insertUndertakingRevision(tx, actor, {
    undertaking: id,
    visibility: shows ? 'joint' : visibility,
    content,
    evidence: '',
  })
  return { id, actorSide }
}

/**
 * Writes what was said would be done in the caller's transaction, one part for each side whose it
 * is. The caller asks for permission and keeps the audit.
 */
export const enterUndertakings = async (
  tx: Transaction,
  actor: Actor,
  undertakings: readonly NewUndertaking[],
): Promise<readonly EnteredPart[]> => {
  const { sides } = await getOwnRelation(tx)
  const parts: EnteredPart[] = []
  for (const asked of undertakings) {
    const undertaking = { ...asked, content: await withInstitutionNamed(tx, asked.content) }
    const whose = undertaking.actor === 'both' ? sides.map(({ id }) => id) : [undertaking.actor]
    for (const actorSide of whose) {
      parts.push(await enterPart(tx, actor, { undertaking, actorSide }))
    }
  }
  return parts
}
