import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** An entry is found by its candidature, its body and its session. */
export const supportWords: Findable = {
  words: 'search.support',
  texts: sql`select e.id as record, e.relation, e.visibility, jsonb_build_array(
      jsonb_build_object('', r.content ->> 'candidature'), jsonb_build_object('', r.content ->> 'body'),
      jsonb_build_object('', r.content ->> 'session')) as texts
    from support.entry e
    join lateral (select content from support.revision r where r.entry = e.id order by step desc limit 1) r on true`,
}
