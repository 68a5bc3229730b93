import { operatorOutbox } from '#contexts/access/contract.ts'

import { BadInput, type CommandIo } from './io.ts'
import { operandsIn } from './operands.ts'
import { withinInstallation } from './within-installation.ts'

const helpToSuppress = `alternat mail suppress ADDRESS

Mails nothing to ADDRESS from now on: mails for it end as suppressed. Addresses that bounce for good
are suppressed by themselves. alternat mail unsuppress ADDRESS takes it back.
`

const helpToUnsuppress = `alternat mail unsuppress ADDRESS

Lets ADDRESS be mailed again. What was suppressed meanwhile is not sent afterwards.
`

type Act = {
  readonly help: string
  readonly change: typeof operatorOutbox.suppress
  readonly done: string
}

const refusals = {
  'is-suppressed-already': 'is suppressed already',
  'is-not-suppressed': 'is not suppressed',
} as const

const runAct =
  ({ help, change, done }: Act) =>
  async (args: string[], io: CommandIo): Promise<number> => {
    const operands = operandsIn(args, help, io)
    if (operands === undefined) return 0
    const [address] = operands
    if (address === undefined || operands.length > 1) throw new BadInput('ADDRESS: give one')
    return withinInstallation(io, async (db) => {
      const result = await change(db, address)
      if (result.ok) {
        io.out(`${result.value} ${done}\n`)
        return 0
      }
      if (result.refusal === 'email-is-not-an-address') {
        throw new BadInput(`ADDRESS: "${address}" is not an e-mail address`)
      }
      io.err(`${address} ${refusals[result.refusal]}`)
      return 1
    })
  }

/** Runs `alternat mail suppress`. */
export const run = runAct({
  help: helpToSuppress,
  change: operatorOutbox.suppress,
  done: 'is not mailed any more',
})

/** Runs `alternat mail unsuppress`. */
export const runUnsuppress = runAct({
  help: helpToUnsuppress,
  change: operatorOutbox.unsuppress,
  done: 'is mailed again',
})
