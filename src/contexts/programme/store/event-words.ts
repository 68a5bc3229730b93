import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** An event is found by its title. */
export const eventWords: Findable = {
  words: 'search.event',
  texts: sql`select id as record, relation, visibility, jsonb_build_array(title) as texts
    from programme.event`,
}
