import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** An agreement is found by its title and by its key. */
export const agreementWords: Findable = {
  words: 'search.agreement',
  texts: sql`select a.id as record, a.relation, a.visibility, jsonb_build_array(r.description -> 'title',
      jsonb_build_object('', r.description ->> 'key')) as texts
    from agreements.agreement a
    join lateral (select description from agreements.revision r where r.agreement = a.id
      order by step desc limit 1) r on true`,
}
