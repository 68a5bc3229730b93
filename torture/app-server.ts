// The whole application on a database that is there, for a crowd that comes from one network, and
// with a second hand for its mails: its own timer is slower than its lives here are long.
import { setTimeout } from 'node:timers/promises'

import { readConfig } from '#app/config.ts'
import { serve } from '#app/serve.ts'
import { openMailSending } from '#contexts/access/jobs.ts'
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
while (process.connected) {
  await sending.ensureMailsAreSent()
  await setTimeout(20)
}
