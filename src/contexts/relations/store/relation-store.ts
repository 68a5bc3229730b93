import type { Transaction } from '#kit/db/database.ts'
import { readLocalised } from '#kit/schema/localised.ts'

import type { Relation, Side } from '../domain/relation.ts'

type SideRow = {
  relation: string
  id: string
  is_host: boolean
  name: unknown
  represented_by: unknown
  zone: string
  city: unknown
  accent: string
  joined_at: Date | null
}

const sideOf = (row: SideRow): Side => ({
  id: row.id,
  isHost: row.is_host,
  name: readLocalised(row.name),
  representedBy: readLocalised(row.represented_by),
  zone: row.zone,
  city: readLocalised(row.city),
  accent: row.accent === 'b' ? 'b' : 'a',
  hasJoined: row.joined_at !== null,
})

/** Every relation that the transaction may see: one for a side, the published ones for the public. */
export const listRelations = async (tx: Transaction): Promise<Relation[]> => {
  const relations = await tx
    .selectFrom('relations.relation')
    .select(['id', 'name', 'visibility'])
    .orderBy('id')
    .execute()
  const rows = await tx
    .selectFrom('relations.side')
    .select([
      'relation',
      'id',
      'is_host',
      'name',
      'represented_by',
      'zone',
      'city',
      'accent',
      'joined_at',
    ])
    .orderBy('is_host')
    .execute()
  return relations.flatMap(({ id, name, visibility }) => {
    const [guest, host] = rows.filter((row) => row.relation === id).map(sideOf)
    if (guest === undefined || host === undefined) return []
    const seen = visibility === 'public' ? 'public' : 'joint'
    return [{ id, name: readLocalised(name), visibility: seen, sides: [guest, host] }]
  })
}

/** The relation that the transaction acts in. */
export const getOwnRelation = async (tx: Transaction): Promise<Relation> => {
  const [relation] = await listRelations(tx)
  if (relation === undefined) throw new Error('the transaction acts in no relation')
  return relation
}

export const saveRelation = async (tx: Transaction, relation: Relation): Promise<void> => {
  const { id, visibility, name, sides } = relation
  await tx
    .insertInto('relations.relation')
    .values({ id, visibility, name: JSON.stringify(name) })
    .execute()
  for (const side of sides) {
    await tx
      .insertInto('relations.side')
      .values({
        relation: id,
        visibility,
        id: side.id,
        is_host: side.isHost,
        name: JSON.stringify(side.name),
        represented_by: JSON.stringify(side.representedBy),
        zone: side.zone,
        city: JSON.stringify(side.city),
        accent: side.accent,
      })
      .execute()
  }
}
