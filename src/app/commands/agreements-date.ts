import { parseArgs } from 'node:util'

import { dateAgreementsFile } from '#contexts/agreements/contract.ts'

import { BadInput, type CommandIo } from './io.ts'

export const help = `alternat agreements date FILE.csv

Reckons when each agreement of a table entered into force, from its clause and its acts alone, and
compares that with the official date of the row. Writes CSV, one row per row, in the order of the file:
  id,computed,verdict,because

FILE.csv    the first row names the columns, in any order; id and eif_pattern are needed, and
            eif_n, eif_unit, eif_trigger, eif_clause_own_words, title, date_signed, notification_1,
            notification_2, notification_kind, eif_actual, eif_actual_basis and
            provisional_application are read where there are any; the others are passed over.
            Dates are YYYY-MM-DD, or YYYY-MM or YYYY where no more is known
            docs/agreements-table.md says what each column and each pattern means
computed    the day; every day, with ; between them, where it can be read in several ways; or nothing
verdict     agrees, differs, undetermined, ambiguous, conflict or recorded
because     the reasons, and on which days the trigger must lie for the official date to be right

Exit 0; 1: a row differs from its official date or contradicts itself; 2: a file that cannot be read, named with line and column, and
nothing is written. The official date is compared with, never computed with.
`

const options = {
  help: { type: 'boolean', default: false },
} as const

/** Runs `alternat agreements date`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(help)
    return 0
  }
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new BadInput('name one file, such as FILE.csv')
  const dated = await dateAgreementsFile(file)
  if (!dated.ok) {
    for (const problem of dated.refusal) io.err(problem)
    return 2
  }
  for (const note of dated.value.notes) io.err(note)
  io.out(dated.value.csv)
  return dated.value.apart > 0 ? 1 : 0
}
