import { randomUUID } from 'node:crypto'

import pg from 'pg'

import { aRelation } from './an-event-view.ts'

type Days = {
  /** The day of the first one, and how many days lie between two of them. */
  readonly from: string
  readonly every: number
  readonly count: number
  readonly name: string
}

/**
 * Writes many public events of one side at once, as far as a list shows them: `name` and a number,
 * music and cinema in turn. The relation has to be there.
 */
export const manyPublicEvents = async (
  adminUrl: string,
  { from, every, count, name }: Days,
): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const programme = randomUUID()
  const plan = {
    options: [{ format: 'in-person' }],
    otherwise: 'cancel',
    decideBy: 7,
    reading: 'open',
  }
  try {
    await admin.query(
      `insert into programme.programme (id, relation, visibility, owner, title, first_day, last_day, default_plan)
       values ($1, $2, 'public', 'XX', '{"en":"Programme"}', '2000-01-01', '2040-12-31', $3)`,
      [programme, aRelation.id, plan],
    )
    await admin.query(
      `insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
         date_precision, first_day, last_day, start_time, zone, content_hash)
       select gen_random_uuid(), $1::text, 'public', 'XX', $2::uuid, $3::text || '-' || n, jsonb_build_object('en', $3::text || ' ' || n),
         case n % 2 when 0 then '{music}'::text[] else '{cinema}' end, 'day', $4::date + n * $5::integer,
         $4::date + n * $5::integer, '19:00', 'Asia/Baku', repeat('0', 64)
       from generate_series(0, $6::integer - 1) n`,
      [aRelation.id, programme, name, from, every, count],
    )
  } finally {
    await admin.end()
  }
}
