import pg from 'pg'

/** A public joint event on a day to come, in a hall of `seats`, with its register open. */
export const anOpenRegister = async (
  adminUrl: string,
  { seats, online = null }: { readonly seats: number; readonly online?: number | null },
): Promise<{ event: string; slug: string; relation: string }> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const relation = 'mx-az'
  const plan = {
    options: [{ format: 'in-person' }],
    otherwise: 'cancel',
    decideBy: 7,
    reading: 'open',
  }
  try {
    await admin.query(`insert into relations.relation (id, visibility, name)
      values ('mx-az', 'public', '{"en":"Mexico and Azerbaijan"}') on conflict do nothing`)
    await admin.query(`insert into relations.side (relation, id, visibility, is_host, name, represented_by, zone, city, accent)
      values ('mx-az', 'MX', 'public', false, '{"en":"Mexico"}', '{"en":"Embassy"}', 'America/Mexico_City', '{"en":"Mexico City"}', 'a'),
             ('mx-az', 'AZ', 'public', true, '{"en":"Azerbaijan"}', '{"en":"Ministry"}', 'Asia/Baku', '{"en":"Baku"}', 'b')
      on conflict do nothing`)
    const answer = await admin.query<{ event: string; slug: string }>(
      `with p as (insert into programme.programme (id, relation, visibility, owner, title, first_day, last_day, default_plan)
          values (gen_random_uuid(), 'mx-az', 'public', 'joint', '{"en":"Programme"}', '2030-01-01', '2030-12-31', $1) returning id),
        e as (insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
            date_precision, first_day, last_day, start_time, zone, content_hash)
          select gen_random_uuid(), 'mx-az', 'public', 'joint', id, 'evening-' || gen_random_uuid(), '{"en":"An evening"}',
            '{music}', 'day', '2030-05-03', '2030-05-03', '19:00', 'Asia/Baku', repeat('0', 64) from p returning id, slug),
        r as (insert into registrations.register (event, relation, visibility, opens_at)
          select id, 'mx-az', 'joint', '2020-01-01' from e returning event)
        select id as event, slug from e, r`,
      [plan],
    )
    const [made] = answer.rows
    if (made === undefined) throw new Error('no event was made')
    await admin.query(
      `insert into registrations.offer (event, kind, relation, visibility, is_open, seats)
       values ($1, 'on-site', 'mx-az', 'joint', true, $2), ($1, 'online', 'mx-az', 'joint', $3::int is not null, coalesce($3, 0))`,
      [made.event, seats, online],
    )
    return { ...made, relation }
  } finally {
    await admin.end()
  }
}
