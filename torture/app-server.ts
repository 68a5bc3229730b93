// The whole application on a database that is there, for a crowd that comes from one network, and
// with a second hand for its mails: its own timers are slower than its lives here are long.
import { setTimeout } from 'node:timers/promises'

import { readConfig } from '#app/config.ts'
import { derivedKey } from '#app/secret.ts'
import { serve } from '#app/serve.ts'
import { openMailSending } from '#contexts/access/jobs.ts'
import { applyApprovedChanges } from '#contexts/changes/jobs.ts'
import { ensureNoticesAreMailed } from '#contexts/registrations/jobs.ts'
import { openDatabase } from '#kit/db/database.ts'
import { openMailServer } from '#kit/mail/mail-through.ts'

const [, , appUrl = '', smtpUrl = ''] = process.argv
const everybody = () => 'usual' as const

const config = readConfig({
  PORT: '0',
  ALTERNAT_SECRET: 'of the torture alone',
  SMTP_URL: smtpUrl,
})
const db = openDatabase(appUrl)
const serving = await serve({ db, appUrl, demo: false }, config, everybody)
process.send?.({ port: serving.port })
process.once('disconnect', () => process.exit())

const { send } = openMailServer({
  url: smtpUrl,
  from: 'Alternat <no-reply@localhost>',
  bounces: undefined,
})
const sending = openMailSending(db, send)
const links = { baseUrl: config.baseUrl, linkKey: derivedKey(config, 'personal links') }
/** What the application does each minute, without waiting for one. */
const attend = async (): Promise<void> => {
  const moment = { today: Date.now(), now: Date.now() }
  await applyApprovedChanges(db, 'mx-az', moment)
  await ensureNoticesAreMailed(db, 'mx-az', { ...links, ...moment })
  await sending.ensureMailsAreSent()
}
// Two hands at one change may collide; as in the application, the next round goes on with it.
const warn = (error: unknown): void => {
  process.stderr.write(`tried again: ${String(error)}\n`)
}
while (process.connected) {
  await attend().catch(warn)
  await setTimeout(20)
}
