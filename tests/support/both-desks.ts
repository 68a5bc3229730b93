import pg from 'pg'

import { type Desk, openDesk, type OpenDesk } from './open-desk.ts'

export type BothDesks = {
  readonly open: OpenDesk
  /** Writes past row-level security, as nobody in the product can. */
  readonly admin: pg.Client
  readonly guest: Desk
  readonly host: Desk
  readonly close: () => Promise<void>
}

/** An editor of the guest's side and a head of the host's, at desks with these routes. */
export const openBothDesks = async (
  routesOf: Parameters<typeof openDesk>[0],
  today: number,
  openRoutesOf?: Parameters<typeof openDesk>[2],
): Promise<BothDesks> => {
  const open = await openDesk(routesOf, today, openRoutesOf)
  const admin = new pg.Client({ connectionString: open.adminUrl })
  await admin.connect()
  return {
    open,
    admin,
    guest: await open.signIn('XX', 'editor'),
    host: await open.signIn('YY', 'head'),
    close: async () => {
      await admin.end()
      await open.close()
    },
  }
}
