import { createReadStream } from 'node:fs'

import { operatorOutbox } from '#contexts/access/contract.ts'

import { BadInput, type CommandIo } from './io.ts'
import { operandsIn } from './operands.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat mail bounce [FILE]

Takes one raw message in which a mail server reports what became of a mail (RFC 3464), from FILE or
from standard input, and records it: the mail is bounced, and an address that does not take mails
(failed, 5.x.x) is not mailed any more. A mail that is only late changes nothing.
Exit 0: recorded, or nothing to record; 1: no report, or on no mail of this installation;
2: no mail at all.
docs/operating.md says how a mail server pipes its reports in.
`

const largest = 10 * 1_048_576

const readAll = async (source: AsyncIterable<unknown>, name: string): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (!(bytes instanceof Uint8Array)) continue
    size += bytes.length
    if (size > largest) throw new BadInput(`${name}: more than 10 MB, which no report needs`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const readMessage = async (file: string | undefined): Promise<[string, Uint8Array]> => {
  if (file === undefined) return ['standard input', await readAll(process.stdin, 'standard input')]
  try {
    return [file, await readAll(createReadStream(file), file)]
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput(`${file}: cannot be read (${String(error)})`, { cause: error })
  }
}

const refusals = {
  'is-no-mail': 'this is no mail: give one raw message, headers first',
  'is-no-delivery-report': 'this mail is no delivery report (RFC 3464); nothing was recorded',
  'mail-is-unknown': 'the report is on no mail of this installation; nothing was recorded',
} as const

const outcomes = {
  bounced: 'bounced; its address is still mailed',
  'bounced-and-suppressed': 'bounced; its address is not mailed any more',
  nothing: 'late or delivered; nothing was recorded',
} as const

/** Runs `alternat mail bounce`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const operands = operandsIn(args, help, io)
  if (operands === undefined) return 0
  const [name, message] = await readMessage(operands[0])
  if (message.length === 0) throw new BadInput(`${name}: ${refusals['is-no-mail']}`)
  return withinInstallation(io, async (db) => {
    const result = await operatorOutbox.recordBounce(db, message)
    if (!result.ok) {
      io.err(`${name}: ${refusals[result.refusal]}`)
      return result.refusal === 'is-no-mail' ? 2 : 1
    }
    io.out(`${result.value.mail} ${outcomes[result.value.recorded]}\n`)
    return 0
  })
}
