import type { CommandIo } from './io.ts'

const help = `alternat start

Serves this installation until Ctrl-C. Settings come from the environment: PORT, DATABASE_URL,
ALTERNAT_DATA, ALTERNAT_DEMO, ALTERNAT_URL, ALTERNAT_OPERATOR, SMTP_URL,
ALTERNAT_BOUNCES.
`

/** Runs `alternat start`: the same as `npm start`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  await import('../start.ts')
  return 0
}
