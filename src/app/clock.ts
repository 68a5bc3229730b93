import { asPublic } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** Where *today* stands, kept in memory and read anew whenever it may have moved. */
export type Clock = {
  readonly today: () => Instant
  readonly refresh: () => Promise<void>
}

const readStand = (db: OpenDatabase): Promise<Instant | undefined> =>
  asPublic(db, async (tx) => {
    const row = await tx.selectFrom('platform.clock').select('stands_at').executeTakeFirst()
    return row?.stands_at.getTime()
  })

export const openClock = async (db: OpenDatabase): Promise<Clock> => {
  let standsAt = await readStand(db)
  return {
    today: () => standsAt ?? Date.now(),
    refresh: async () => {
      standsAt = await readStand(db)
    },
  }
}
