import { sql } from 'kysely'

import type { Findable } from '#kit/db/found-records.ts'

/** A meeting is found by its title and by whoever takes part. */
export const meetingWords: Findable = {
  words: 'search.meeting',
  texts: sql`select m.id as record, m.relation, m.visibility,
      jsonb_build_array(r.content -> 'title') || coalesce((select jsonb_agg(jsonb_build_object('', p.name))
        from meetings.participant p where p.revision = r.id), '[]') as texts
    from meetings.meeting m
    join lateral (select id, content from meetings.meeting_revision r where r.meeting = m.id
      order by step desc limit 1) r on true`,
}

/** An undertaking is found by what was said. */
export const undertakingWords: Findable = {
  words: 'search.undertaking',
  texts: sql`select u.id as record, u.relation, u.visibility, jsonb_build_array(r.content -> 'text') as texts
    from meetings.undertaking u
    join lateral (select content from meetings.undertaking_revision r where r.undertaking = u.id
      order by step desc limit 1) r on true`,
}

/** A series is found by its name. */
export const seriesWords: Findable = {
  words: 'search.series',
  texts: sql`select s.id as record, s.relation, s.visibility, jsonb_build_array(r.content -> 'name') as texts
    from meetings.series s
    join lateral (select content from meetings.series_revision r where r.series = s.id
      order by step desc limit 1) r on true`,
}
