import { ConfigError, readConfig } from './config.ts'
import { found, type Founded } from './found.ts'
import { openInstallation } from './open-installation.ts'
import { serve } from './serve.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const introduce = (address: string, { demo, signIns }: Founded): void => {
  say('')
  say(`Alternat stands at ${address}`)
  if (!demo) return
  say(`  the workspace at ${new URL('/desk', address).href}, with one of these sign-ins:`)
  for (const { email, password, name, side } of signIns) {
    say(`    ${email.padEnd(26)} ${password}   ${name}, ${side}`)
  }
  say('  Ctrl-C stops it together with its database.')
}

const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    // Stays registered: a second Ctrl-C does not break off the stopping.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  const asked = untilAskedToStop()
  const installation = await openInstallation(config, say, config.baseUrl)
  try {
    const founded = await found(installation.db, config, say)
    const serving = await serve({ ...installation, demo: founded.demo }, config)
    introduce(config.baseUrl, founded)
    await asked
    say('stopping')
    await serving.close()
  } catch (error) {
    if (!isPortTaken(error)) throw error
    const { port } = config
    throw new ConfigError(
      `port ${String(port)} is taken: stop what uses it, or choose another: PORT=${String(port + 1)} npm start`,
    )
  } finally {
    await installation.close()
  }
}

try {
  await start()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
