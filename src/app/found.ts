import { asOperator } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { type Config, ConfigError } from './config.ts'
import { type DemoSignIn, demoSignIns } from './demo/demo-members.ts'
import { loadDemo } from './demo/load-demo.ts'
import { derivedKey } from './secret.ts'
import { setClock } from './set-clock.ts'

export type Founded = { readonly demo: boolean; readonly signIns: readonly DemoSignIn[] }

const readFounding = (db: OpenDatabase): Promise<boolean | undefined> =>
  asOperator(db, async (tx) => {
    const row = await tx.selectFrom('platform.installation').select('demo').executeTakeFirst()
    return row?.demo
  })

const recordFounding = (db: OpenDatabase, demo: boolean): Promise<void> =>
  asOperator(db, async (tx) => {
    await tx.insertInto('platform.installation').values({ demo }).execute()
  })

const refuseMixing = (config: Config, demo: boolean): void => {
  if (demo && config.demo === false) {
    throw new ConfigError(
      'this data folder holds the demonstration: for an empty installation set ALTERNAT_DATA to another folder',
    )
  }
  if (!demo && config.demo === true) {
    throw new ConfigError(
      'this installation is not a demonstration: set ALTERNAT_DATA to another folder to try one',
    )
  }
  if (demo && config.smtpUrl !== undefined) {
    throw new ConfigError('a demonstration sends no mail: unset SMTP_URL')
  }
}

/** Decides, on the first start, whether this is a demonstration, and fills it; later, tells which it is. */
export const found = async (
  db: OpenDatabase,
  config: Config,
  report: (line: string) => void,
): Promise<Founded> => {
  const known = await readFounding(db)
  const demo = known ?? config.demo ?? true
  refuseMixing(config, demo)
  const signIns = demo ? demoSignIns((email) => derivedKey(config, `demo ${email}`)) : []
  if (known === undefined && demo) {
    const place = { signIns, baseUrl: config.baseUrl, now: Date.now(), report }
    const today = await loadDemo(db, place)
    await setClock(db, config.todayStandsAt ?? today)
  }
  if (known === undefined) await recordFounding(db, demo)
  return { demo, signIns }
}
