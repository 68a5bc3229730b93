import type { Server } from 'node:http'

import { listRelations } from '#contexts/relations/contract.ts'
import { asOperator } from '#contexts/access/contract.ts'
import { ensureMailsAreEmptied, ensureRequestKeysAreForgotten } from '#contexts/access/jobs.ts'
import { ensureDatesAreReminded } from '#contexts/agreements/jobs.ts'
import { settleDecisions } from '#contexts/programme/contract.ts'
import {
  applyApprovedChanges,
  draftFromAnswers,
  ensureApprovalsAreAskedFor,
} from '#contexts/changes/jobs.ts'
import { ensureDigestsAreSent } from '#contexts/meetings/jobs.ts'
import { ensureGuestsAreErased, ensureGuestsAreReminded } from '#contexts/guests/jobs.ts'
import {
  ensureNoticesAreMailed,
  ensureContactsAreDeleted,
  ensurePeopleAreErased,
  ensurePeopleAreReminded,
  ensurePeopleAreTold,
  ensureUnconfirmedAreReleased,
  ensureQuestionsAreClosed,
} from '#contexts/registrations/jobs.ts'
import type { RegistrationLimits } from '#contexts/registrations/routes.ts'
import { listenForContent } from '#kit/db/content-listener.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { openPageCache } from '#kit/http/page-cache.ts'

import { openClock } from './clock.ts'
import type { Config } from './config.ts'
import { ensureRecordsAreFound } from './ensure-records-are-found.ts'
import { createApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { openMailing } from './mailing.ts'
import { openMapTiles } from './map-tiles.ts'
import { allRoutes } from './routes.ts'
import { derivedKey } from './secret.ts'

const everyHour = 3_600_000
const everyMinute = 60_000
const everyFewSeconds = 5_000

/** Does what has come due in every relation: the engine answers, and people are forgotten. */
const attendToRelations = async ({
  db,
  baseUrl,
  linkKey,
  today,
  now,
}: Dependencies): Promise<void> => {
  for (const { id } of await asOperator(db, listRelations)) {
    await settleDecisions(db, id, today())
    await draftFromAnswers(db, id, { today: today(), now: now() })
    await ensureApprovalsAreAskedFor(db, id, { baseUrl, today: today(), now: now() })
    await applyApprovedChanges(db, id, { today: today(), now: now() })
    await ensureUnconfirmedAreReleased(db, id, { baseUrl, linkKey, today: today(), now: now() })
    await ensureQuestionsAreClosed(db, id, { baseUrl, linkKey, today: today(), now: now() })
    await ensurePeopleAreTold(db, id, { today: today(), now: now() })
    await ensureNoticesAreMailed(db, id, { baseUrl, linkKey, today: today(), now: now() })
    // After the notices: whoever has just been told is not reminded, too.
    await ensurePeopleAreReminded(db, id, { baseUrl, linkKey, today: today(), now: now() })
    await ensureGuestsAreReminded(db, id, { baseUrl, linkKey, today: today(), now: now() })
    // By the day on which events are past: a demonstration would lose its people within a minute.
    await ensurePeopleAreErased(db, id, today())
    await ensureContactsAreDeleted(db, id, today())
    await ensureGuestsAreErased(db, id, today())
  }
}

const warn = (error: unknown): void => {
  process.stderr.write(`work in the background failed and will be tried again: ${String(error)}\n`)
}

export type Serving = { readonly port: number; readonly close: () => Promise<void> }

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** What is ensured again and again; each is safe to repeat. */
const openTimers = (
  dependencies: Dependencies,
  { baseUrl }: Pick<Config, 'baseUrl'>,
  mailing: ReturnType<typeof openMailing>,
): readonly NodeJS.Timeout[] => {
  const { db, linkKey, today, now } = dependencies
  const again = (ensure: () => Promise<unknown>, every: number): NodeJS.Timeout =>
    setInterval(() => void ensure().catch(warn), every)
  const asOfNow = () => ({ baseUrl, linkKey, today: today(), now: now() })
  return [
    again(() => attendToRelations(dependencies), everyMinute),
    again(() => mailing.ensureMailsAreSent(), everyFewSeconds),
    again(() => ensureDatesAreReminded(db, asOfNow()), everyHour),
    again(() => ensureDigestsAreSent(db, asOfNow()), everyHour),
    again(() => ensureMailsAreEmptied(db), everyHour),
    again(() => ensureRequestKeysAreForgotten(db), everyHour),
  ]
}

/** What was recorded before it could be found by words, while the pages are served already. */
const openFilling = (db: OpenDatabase): (() => Promise<void>) => {
  const stopping = new AbortController()
  const filling = ensureRecordsAreFound(db, stopping.signal).catch(warn)
  return async () => {
    stopping.abort()
    await filling
  }
}

/**
 * Serves an open installation until closed. Port 0 takes any free one. `limits`: of registrations;
 * whoever measures lets a crowd come from one network, people have the usual ones.
 */
export const serve = async (
  installation: { db: OpenDatabase; appUrl: string; demo: boolean },
  config: Config,
  limits?: RegistrationLimits,
): Promise<Serving> => {
  const { db, demo } = installation
  const clock = await openClock(db)
  const cache = openPageCache()
  const mapTiles = await openMapTiles(config)
  const dependencies: Dependencies = {
    db,
    demo,
    baseUrl: config.baseUrl,
    operator: config.operator,
    linkKey: derivedKey(config, 'personal links'),
    sealingKey: derivedKey(config, 'sealed secrets'),
    privateHosts: config.privateHosts,
    mapTiles,
    contentGeneration: cache.generation,
    today: clock.today,
    now: Date.now,
  }
  const listener = await listenForContent(installation.appUrl, async (isListening) => {
    await clock.refresh()
    cache.forget(isListening)
  })
  const { reloadOnChange } = config
  const app = createApp(dependencies, allRoutes(dependencies, limits), { reloadOnChange })
  const server = await listen(app, cache, config)
  const mailing = openMailing(dependencies, config)
  const timers = openTimers(dependencies, config, mailing)
  const stopFilling = openFilling(db)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : config.port,
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await stopFilling()
      await mailing.stop()
      await closed(server)
      await listener.close()
      await mapTiles?.close()
    },
  }
}
