import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** A need is found by its title. */
export const needWords: Findable = {
  words: 'search.need',
  texts: sql`select n.id as record, n.relation, n.visibility, jsonb_build_array(r.content -> 'title') as texts
    from restoration.need n
    join lateral (select content from restoration.need_revision r where r.need = n.id
      order by step desc limit 1) r on true`,
}

/** A project is found by its title. */
export const projectWords: Findable = {
  words: 'search.project',
  texts: sql`select p.id as record, p.relation, p.visibility, jsonb_build_array(s.content -> 'title') as texts
    from restoration.project p
    join lateral (select content from restoration.scope s where s.project = p.id
      order by step desc limit 1) s on true`,
}
