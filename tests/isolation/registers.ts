export type Statement = { readonly text: string; readonly values: unknown[] }

/** What hangs on the register of an event. */
export const registerTables = [
  'registrations.register',
  'registrations.offer',
  'registrations.registration',
  'registrations.move',
  'registrations.check_in',
  'registrations.party_group',
  'attendance.room',
  'attendance.joining',
] as const
export type RegisterTable = (typeof registerTables)[number]

export const isOfRegister = (table: string): table is RegisterTable =>
  registerTables.some((known) => known === table)

/** The tables that tell the holder of a link of the own registration. */
export const isOfHolders = (table: string): boolean =>
  ['registrations.registration', 'registrations.move', 'attendance.joining'].includes(table)

/** The tables that tell of people, or of what only those may know who keep a register. */
export const isOfPeople = (table: string): boolean =>
  isOfHolders(table) ||
  ['registrations.check_in', 'registrations.party_group', 'attendance.room'].includes(table)

/** Steps of what happened: only ever added. */
export const isStep = (table: string): boolean =>
  ['registrations.move', 'registrations.check_in', 'attendance.room'].includes(table)

/** The column that tells one row of a table from another. */
export const keyOf = (table: string): string => {
  if (table === 'attendance.joining') return 'registration'
  return table === 'registrations.register' || table === 'registrations.offer' ? 'event' : 'id'
}

type RowOfRegister = {
  readonly table: RegisterTable
  readonly id: string
  readonly relation: string
  readonly owner: string
}

/**
 * Writes one row about an event, for those whom the event belongs to. The offer on site is the one
 * that carries the id of its event, so that there is room for one more offer.
 */
export const insertionOfRegister = (
  { table, id, relation, owner }: RowOfRegister,
  event: string | undefined,
): Statement => {
  switch (table) {
    case 'registrations.register':
      return {
        text: `insert into registrations.register (event, relation, visibility) values ($1, $2, $3)`,
        values: [event, relation, owner],
      }
    case 'registrations.offer':
      return {
        text: `insert into registrations.offer (event, kind, relation, visibility, is_open)
          values ($1, $2, $3, $4, true)`,
        values: [event, id === event ? 'on-site' : 'online', relation, owner],
      }
    case 'registrations.registration':
      return {
        text: `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, language)
          values ($1, $2, $3, $4, 'confirmed', 'on-site', 'on-site', 100, 'A person', 'en')`,
        values: [id, event, relation, owner],
      }
    case 'registrations.move':
      return {
        text: `insert into registrations.move (id, registration, event, relation, visibility,
            from_state, from_offer, from_party, to_state, to_offer, to_party, cause)
          values ($1, $2, $2, $3, $4, 'waiting', 'on-site', 1, 'confirmed', 'on-site', 1, 'promotion')`,
        values: [id, event, relation, owner],
      }
    case 'registrations.party_group':
      return {
        text: `insert into registrations.party_group (id, event, relation, visibility, member, member_name)
          values ($1, $2, $3, $4, gen_random_uuid(), 'A member')`,
        values: [id, event, relation, owner],
      }
    case 'attendance.room':
      return {
        text: `insert into attendance.room (id, event, relation, visibility, kind, address, member, member_name)
          values ($1, $2, $3, $4, 'link', 'https://meet.example', gen_random_uuid(), 'A member')`,
        values: [id, event, relation, owner],
      }
    // Whoever joins is registered: in the world already, or with the same statement.
    case 'attendance.joining':
      return {
        text: `with registered as (insert into registrations.registration
            (id, event, relation, visibility, state, offer, wished, party, language)
            values ($1, $2, $3, $4, 'waiting', 'online', 'online', 1, 'en') on conflict (id) do nothing)
          insert into attendance.joining (registration, event, relation, visibility, people)
          values ($1, $2, $3, $4, 1)`,
        values: [id, event, relation, owner],
      }
    case 'registrations.check_in':
      return {
        text: `insert into registrations.check_in (id, registration, event, relation, visibility,
            act, people, member, member_name, at, key)
          values ($1, $2, $2, $3, $4, 'in', 1, gen_random_uuid(), 'A member', now(), gen_random_uuid()::text)`,
        values: [id, event, relation, owner],
      }
  }
}
