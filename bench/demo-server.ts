// The whole application with the demonstration, on a free port, in a folder of its own.
import { found } from '#app/found.ts'
import { openInstallation } from '#app/open-installation.ts'
import { readConfig } from '#app/config.ts'
import { serve } from '#app/serve.ts'

const silent = (): void => undefined

const config = readConfig({ ALTERNAT_DATA: process.argv[2], PORT: '0' })
const installation = await openInstallation(config, silent)
const { demo } = await found(installation.db, config, silent)
const serving = await serve({ ...installation, demo }, config)
process.send?.(serving.port)
process.once('SIGTERM', () => {
  void serving.close().then(() => installation.close())
  process.disconnect?.()
})
