import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { institutions, people, type PostContent } from '#contexts/directory/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'
import type { Ids } from './demo-directory.ts'

const postOf = (
  { title, institution, acting, statedOn, source }: DemoWorld['people'][number]['posts'][number],
  ids: Ids,
): PostContent => ({
  title,
  institution: institution === null ? null : (ids.get(institution) ?? null),
  acting,
  precedence: null,
  from: null,
  until: null,
  announcedOn: statedOn,
  source,
})

const loadOfSide = async (
  db: OpenDatabase,
  { world, ids, side }: { readonly world: DemoWorld; readonly ids: Ids; readonly side: string },
): Promise<void> => {
  const actor = operatorActingFor(world.relation.id, side)
  const own = new Set(world.institutions.filter((one) => one.side === side).map(({ id }) => id))
  await asActor(db, actor, async (tx) => {
    for (const { actsFor, names, posts } of world.people.filter((one) => one.actsFor === side)) {
      await people.enter(tx, actor, {
        visibility: 'joint',
        actsFor,
        names,
        posts: posts.map((post) => postOf(post, ids)),
      })
    }
    for (const profile of world.profiles.filter(({ institution }) => own.has(institution))) {
      await institutions.insertProfile(tx, actor, {
        institution: ids.get(profile.institution) ?? '',
        visibility: 'joint',
        profile: {
          parent: profile.parent === null ? null : (ids.get(profile.parent) ?? null),
          competences: profile.competences,
          website: profile.website,
          places: profile.places,
          sources: [],
        },
      })
    }
    for (const { id, acronym, sources } of world.institutions.filter((one) => own.has(one.id))) {
      if (acronym === undefined) continue
      const content = {
        text: acronym,
        language: null,
        use: 'acronym',
        source: sources[0] ?? '',
      } as const
      const of = ids.get(id) ?? ''
      await institutions.insertName(tx, actor, {
        subject: 'institution',
        of,
        visibility: 'joint',
        content,
      })
    }
  })
}

/** People in public function and what institutions are for, as public sources say: by the side they act for. */
export const loadPeople = async (db: OpenDatabase, world: DemoWorld, ids: Ids): Promise<number> => {
  for (const { id } of world.relation.sides) await loadOfSide(db, { world, ids, side: id })
  return world.people.length
}
