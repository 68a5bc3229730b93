import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** Each version of a name is found by itself; whether it still holds is asked of those found. */
export const nameWords: Findable = {
  words: 'search.name',
  texts: sql`select id as record, relation, visibility,
      jsonb_build_array(jsonb_build_object(coalesce(language, ''), text)) as texts
    from directory.name where text is not null`,
}
