import type pg from 'pg'

/** The reference for a preview: the people of each event, read one event after the other. */
export const readPlainly = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ event: string }>('select event from plain_offer')
  const text =
    'select id, offer, state, party from plain_registration where event = $1 order by recorded_at'
  for (const { event } of rows) await admin.query({ name: 'people', text, values: [event] })
}

/**
 * The reference for applying: the same rows written as one would write it first, one transaction
 * for each event, on plain tables without history, policies and triggers.
 */
export const halvePlainly = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ event: string }>('select event from plain_offer')
  const named = (name: string, text: string, event: string) =>
    admin.query({ name, text, values: [event] })
  for (const { event } of rows) {
    await admin.query('begin')
    await named('lock', 'select seats from plain_offer where event = $1 for update', event)
    await named(
      'move',
      `update plain_registration set offer = 'online' where id in (
         select id from plain_registration where event = $1 order by recorded_at offset 10)`,
      event,
    )
    await named('seats', 'update plain_offer set seats = 10, taken = 10 where event = $1', event)
    await named(
      'tell',
      `insert into plain_notice select gen_random_uuid(), id, offer from plain_registration where event = $1`,
      event,
    )
    await admin.query('commit')
  }
}
