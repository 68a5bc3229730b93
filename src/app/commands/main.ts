import { ConfigError } from '../config.ts'
import { BadInput, type CommandIo, processIo } from './io.ts'

type Command = { readonly run: (args: string[], io: CommandIo) => Promise<number> }

// Loaded when asked for: a replay needs no database, and a migration no engine.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'agreements date': () => import('./agreements-date.ts'),
  briefing: () => import('./briefing.ts'),
  'change apply': () => import('./change-apply.ts'),
  'change preview': () => import('./change-preview.ts'),
  doctor: () => import('./doctor.ts'),
  'heritage export': () => import('./heritage-export.ts'),
  'heritage import': () => import('./heritage-import.ts'),
  migrate: () => import('./migrate.ts'),
  'mail bounce': () => import('./mail-bounce.ts'),
  'mail list': () => import('./mail-list.ts'),
  'mail resend': () => import('./mail-resend.ts'),
  'mail show': () => import('./mail-show.ts'),
  'mail suppress': () => import('./mail-suppress.ts'),
  'mail unsuppress': async () => ({ run: (await import('./mail-suppress.ts')).runUnsuppress }),
  'measures replay': () => import('./measures-replay.ts'),
  'member add': () => import('./member-add.ts'),
  readout: () => import('./readout.ts'),
  report: () => import('./report.ts'),
  'relation create': () => import('./relation-create.ts'),
  start: () => import('./start-command.ts'),
}

const help = `alternat COMMAND, each with --help

  start             serve this installation
  doctor            what runs where, and what to do if something is wrong
  migrate           bring the database to the newest schema
  relation create   found a relation of two sides
  member add        add a member of one side, with a first sign-in link
  mail list         where mails stand: waiting, sent, uncertain, failed, bounced, suppressed
  mail show         one mail with its text
  mail resend       send once more what stayed uncertain
  mail bounce       take in what a mail server reports of a mail
  mail suppress     mail nothing to an address any more
  mail unsuppress   mail it again
  change preview    what a change of events would do, to whom; does nothing
  change apply      propose a change for a side, and apply what is that side's alone
  measures replay   run a programme through the real history of a country's measures
  readout           what a press text tells of a meeting
  briefing          the book for the meetings of a day, as PDF, for Word or as a page
  report            what became of a programme, as a table or a workbook
  heritage import   bring in sites and their assessments from GeoJSON, a table or a workbook
  heritage export   write them as GeoJSON, Linked Art or tables, as far as one may know them
  agreements date   reckon when the agreements of a table entered into force, and say why
`

const isUsageError = (error: unknown): error is Error =>
  error instanceof BadInput ||
  error instanceof ConfigError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

const runCommand = async (args: string[], io: CommandIo): Promise<number> => {
  const [first = '', second = ''] = args
  if (first === '' || first === '--help') {
    io.out(help)
    return first === '' ? 2 : 0
  }
  const two = commands[`${first} ${second}`]
  const one = commands[first]
  if (two !== undefined) return (await two()).run(args.slice(2), io)
  if (one !== undefined) return (await one()).run(args.slice(1), io)
  io.err(`alternat: there is no command "${args.join(' ')}". alternat --help lists them.`)
  return 2
}

try {
  process.exitCode = await runCommand(process.argv.slice(2), processIo)
} catch (error) {
  if (!isUsageError(error)) throw error
  processIo.err(`alternat: ${error.message}`)
  process.exitCode = 2
}
