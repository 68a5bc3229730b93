import { parseArgs } from 'node:util'

import type { CommandIo } from './io.ts'

/** What a command without options is run on; undefined: its help was asked for, and is shown. */
export const operandsIn = (
  args: string[],
  help: string,
  io: CommandIo,
): readonly string[] | undefined => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  })
  if (values.help !== true) return positionals
  io.out(help)
  return undefined
}
