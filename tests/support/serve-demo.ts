// Serves the demonstration from a process of its own, for journeys that kill it:
// serve-demo.ts DATABASE_URL PORT. Says `password EMAIL PASSWORD` for each sign-in, then `ready PORT`.
import { readConfig } from '#app/config.ts'
import { found } from '#app/found.ts'
import { serve } from '#app/serve.ts'
import { openDatabase } from '#kit/db/database.ts'

const [appUrl = '', port = '0'] = process.argv.slice(2)

const db = openDatabase(appUrl)
const config = readConfig({ PORT: port, ALTERNAT_SECRET: 'a secret of the tests alone' })
const { demo, signIns } = await found(db, config, () => undefined)
const serving = await serve({ db, appUrl, demo }, config)
for (const { email, password } of signIns) console.log(`password ${email} ${password}`)
console.log(`ready ${String(serving.port)}`)
