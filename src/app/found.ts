import { asOperator } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { type Config, ConfigError } from './config.ts'
import { type DemoSignIn, demoSignIns } from './demo/demo-members.ts'
import { loadDemo } from './demo/load-demo.ts'
import { derivedKey } from './secret.ts'
import { setClock } from './set-clock.ts'

export type Founded = { readonly demo: boolean; readonly signIns: readonly DemoSignIn[] }

type Founding = { readonly demo: boolean; readonly ready: boolean }

const readFounding = (db: OpenDatabase): Promise<Founding | undefined> =>
  asOperator(db, (tx) =>
    tx.selectFrom('platform.installation').select(['demo', 'ready']).executeTakeFirst(),
  )

const recordFounding = (db: OpenDatabase, founding: Founding): Promise<void> =>
  asOperator(db, async (tx) => {
    await tx.insertInto('platform.installation').values(founding).execute()
  })

const recordReady = (db: OpenDatabase): Promise<void> =>
  asOperator(db, async (tx) => {
    await tx.updateTable('platform.installation').set({ ready: true }).execute()
  })

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

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
  if (demo && !loopback.has(config.host)) {
    throw new ConfigError('a demonstration is for this machine alone: unset ALTERNAT_HOST')
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
  const demo = known?.demo ?? config.demo ?? true
  refuseMixing(config, demo)
  const signIns = demo ? demoSignIns((email) => derivedKey(config, `demo ${email}`)) : []
  if (known !== undefined) return { demo, signIns }
  await recordFounding(db, { demo, ready: !demo })
  if (demo) {
    const place = { signIns, baseUrl: config.baseUrl, now: Date.now(), report }
    const today = await loadDemo(db, place)
    await setClock(db, config.todayStandsAt ?? today)
    await recordReady(db)
  }
  return { demo, signIns }
}

/** An installation that a command founds is no demonstration. */
export const foundEmpty = async (db: OpenDatabase): Promise<void> => {
  if ((await readFounding(db)) === undefined) await recordFounding(db, { demo: false, ready: true })
}
