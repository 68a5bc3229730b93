// Uses the built-in database as a process of its own, for tests that kill it:
// use-embedded.ts FOLDER [ADDRESS [durable]]. Says `ready URL`, stops on SIGTERM, says `refused WHY`.
import { AlreadyServed } from '#app/embedded/embedded-error.ts'
import { startEmbedded } from '#app/embedded/start-embedded.ts'

const [folder = '', servesAt, durable] = process.argv.slice(2)

try {
  const embedded = await startEmbedded({
    folder,
    durable: durable === 'durable',
    report: (line) => console.log(line),
    ...(servesAt === undefined ? {} : { servesAt }),
  })
  console.log(`ready ${embedded.adminUrl}`)
  const stay = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(stay)
    void embedded.stop()
  })
} catch (error) {
  if (!(error instanceof AlreadyServed)) throw error
  console.log(`refused ${error.where}`)
}
