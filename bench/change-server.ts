// The whole application on a database that is there; says how much memory it has come to use.
import { readConfig } from '#app/config.ts'
import { serve } from '#app/serve.ts'
import { openDatabase } from '#kit/db/database.ts'

const [, , appUrl = ''] = process.argv
const lookEveryMilliseconds = 20

const config = readConfig({ PORT: '0', ALTERNAT_SECRET: 'of a measurement alone' })
const db = openDatabase(appUrl)
const serving = await serve({ db, appUrl, demo: false }, config)
process.send?.({ port: serving.port })

let most = 0
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, lookEveryMilliseconds)
process.on('message', () => {
  process.send?.({ memory: most })
  most = process.memoryUsage.rss()
})
process.once('disconnect', () => process.exit())
