import type pg from 'pg'

// Everyone who uses one built-in database holds this lock, shared, in the database `postgres`;
// whoever stops it takes it alone first, so nobody's database is stopped under his feet.
const presenceLock = 727002

const serverPrefix = 'alternat server '

/** The session names by which the users of one built-in database know each other. */
export const sessionName = {
  probe: 'alternat probe',
  visitor: 'alternat visitor',
  server: (where: string) => `${serverPrefix}${where}`,
}

/** Stays until the session ends. Waits while somebody is about to stop the database. */
export const arrive = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
}

/** Waits until nobody else uses the database, and lets nobody else in. */
export const waitToBeAlone = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
  await client.query('select pg_advisory_lock($1)', [presenceLock])
}

export const rename = async (client: pg.Client, name: string): Promise<void> => {
  await client.query("select set_config('application_name', $1, false)", [name])
}

/** Who else is here: the address that a server gave, or that only commands (or nobody) are. */
export const whoElse = async (
  client: pg.Client,
): Promise<{ readonly serverAt: string | undefined; readonly visitors: boolean }> => {
  const answer = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where pid <> pg_backend_pid() and application_name like 'alternat %'`,
  )
  const names = answer.rows.map(({ name }) => name)
  return {
    serverAt: names.find((name) => name.startsWith(serverPrefix))?.slice(serverPrefix.length),
    visitors: names.includes(sessionName.visitor),
  }
}
