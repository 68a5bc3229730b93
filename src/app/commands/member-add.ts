import { parseArgs } from 'node:util'

import { addMember, roles } from '#contexts/access/contract.ts'
import { isLanguage, languages } from '#kit/text/localised.ts'

import { readConfig } from '../config.ts'
import { openInstallation } from '../open-installation.ts'
import { BadInput, type CommandIo } from './io.ts'

export const help = `alternat member add EMAIL --relation ID --side CODE --name "NAME" [--role ROLE] [--language en|es|az]

Adds a member of one side and prints the one-time link of their first sign-in, valid for 7 days.
For somebody who is a member already it prints a new link.
ROLE is viewer, editor or head (head unless given).
`

type AddMemberRefusal = Extract<
  Awaited<ReturnType<typeof addMember>>,
  { readonly ok: false }
>['refusal']

const refusals: Readonly<Record<AddMemberRefusal, string>> = {
  'email-is-not-an-address': 'EMAIL: this is not an e-mail address',
  'is-a-member-of-the-other-side': 'this address belongs to a member of the other side',
  'side-is-unknown': '--relation, --side: this installation has no such relation with such a side',
}

const options = {
  relation: { type: 'string' },
  side: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', default: 'head' },
  language: { type: 'string', default: 'en' },
  help: { type: 'boolean' },
} as const

const required = (value: string | undefined, option: string): string => {
  if (value === undefined || value === '') throw new BadInput(`${option} is missing`)
  return value
}

const readMember = (args: string[]) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (values.help === true) return undefined
  const role = roles.find((known) => known === values.role)
  if (role === undefined) throw new BadInput(`--role: give one of ${roles.join(', ')}`)
  const { language } = values
  if (!isLanguage(language)) throw new BadInput(`--language: give one of ${languages.join(', ')}`)
  return {
    email: required(positionals[0], 'EMAIL'),
    relation: required(values.relation, '--relation'),
    side: required(values.side, '--side'),
    name: required(values.name, '--name'),
    role,
    language,
  }
}

/** Runs `alternat member add`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const member = readMember(args)
  if (member === undefined) {
    io.out(help)
    return 0
  }
  const config = readConfig(process.env)
  const installation = await openInstallation(config, io.err)
  try {
    const place = { baseUrl: config.baseUrl, now: Date.now() }
    const result = await addMember(installation.db, member, place)
    if (!result.ok) {
      io.err(refusals[result.refusal])
      return 1
    }
    io.out(`${result.value.link}\n`)
    return 0
  } finally {
    await installation.close()
  }
}
