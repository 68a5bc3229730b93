import { parseArgs } from 'node:util'

import { zoneOfCountry } from '#contexts/measures/contract.ts'
import { foundRelation, type Relation, type Side } from '#contexts/relations/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import { languages } from '#kit/text/localised.ts'

import { readConfig } from '../config.ts'
import { foundEmpty } from '../found.ts'
import { openInstallation } from '../open-installation.ts'
import { BadInput, type CommandIo } from './io.ts'

export const help = `alternat relation create ID --sides GUEST,HOST

Founds a relation of two sides in this installation. ID is a short word (mx-az); the sides are
ISO 3166-1 alpha-2 codes, the guest first, the host country second (MX,AZ).
`

const countryName = (code: string): Localised =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
    ]),
  )

const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(['en'], { type: 'region' }).of(code) !== code

/** The capital's name, as the name of its time zone tells it: Asia/Baku, America/Mexico_City. */
const cityOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const sideFor = (code: string, isHost: boolean): Side => ({
  id: code,
  isHost,
  name: countryName(code),
  representedBy: countryName(code),
  zone: zoneOfCountry(code),
  city: { en: cityOfZone(zoneOfCountry(code)) },
  accent: isHost ? 'b' : 'a',
  hasJoined: false,
})

const joined = (names: readonly Localised[]): Localised =>
  Object.fromEntries(
    languages.map((language) => [language, names.map((name) => name[language]).join(' – ')]),
  )

type Wanted = { readonly id: string; readonly guest: string; readonly host: string }

const readWanted = (args: string[]): Wanted | undefined => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sides: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help === true) return undefined
  const [id] = positionals
  if (id === undefined || !/^[a-z][a-z0-9-]{1,39}$/.test(id)) {
    throw new BadInput('ID: give a short word of small letters, digits and hyphens, such as mx-az')
  }
  const codes = (values.sides ?? '').split(',')
  const [guest = '', host = ''] = codes
  if (codes.length !== 2 || !codes.every(isCountry) || guest === host) {
    throw new BadInput('--sides: give two different country codes, the guest first: --sides MX,AZ')
  }
  return { id, guest, host }
}

const relationOf = ({ id, guest, host }: Wanted): Relation => {
  const sides = [sideFor(guest, false), sideFor(host, true)] as const
  return { id, name: joined(sides.map(({ name }) => name)), visibility: 'public', sides }
}

/** Runs `alternat relation create`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const wanted = readWanted(args)
  if (wanted === undefined) {
    io.out(help)
    return 0
  }
  const installation = await openInstallation(readConfig(process.env), io.err)
  try {
    await foundEmpty(installation.db)
    const { id, guest, host } = wanted
    const result = await foundRelation(installation.db, relationOf(wanted))
    io.err(result.ok ? `founded ${id}: ${guest} and ${host}` : `the relation ${id} exists already`)
    return result.ok ? 0 : 1
  } finally {
    await installation.close()
  }
}
