import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** A venue is found by its name and its city. */
export const venueWords: Findable = {
  words: 'search.venue',
  texts: sql`select id as record, relation, visibility, jsonb_build_array(name, city_name) as texts
    from relations.venue`,
}

/** An institution is found by its name; those that the directory adds are found there. */
export const institutionWords: Findable = {
  words: 'search.institution',
  texts: sql`select id as record, relation, visibility, jsonb_build_array(name) as texts
    from relations.institution`,
}
