// The whole application on a database that is there, for a crowd that comes from one network.
import { readConfig } from '#app/config.ts'
import { serve } from '#app/serve.ts'
import { openDatabase } from '#kit/db/database.ts'

import { cpuMilliseconds } from './clients.ts'

const [, , appUrl = '', poolSize] = process.argv
const everybody = () => 'usual' as const

const config = readConfig({ PORT: '0', ALTERNAT_SECRET: 'of a measurement alone' })
const db = openDatabase(appUrl, Number(poolSize))
const serving = await serve({ db, appUrl, demo: false }, config, everybody)
process.send?.({ port: serving.port })
process.on('message', (asked) => {
  if (asked === 'cpu') process.send?.({ cpu: cpuMilliseconds() })
})
process.once('disconnect', () => process.exit())
