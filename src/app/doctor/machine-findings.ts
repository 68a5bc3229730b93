import { readFileSync } from 'node:fs'
import { arch, platform, release } from 'node:os'

import { Temporal } from 'temporal-polyfill'

import { languages } from '#kit/text/localised.ts'

import { bad, type Finding, good, messageOf } from './finding.ts'

const oldestNode = 24

const nodeFinding = (): Finding => {
  const { node, icu, openssl } = process.versions
  const words = `${node} on ${platform()} ${release()} (${arch()}), ICU ${icu ?? 'none'}, OpenSSL ${openssl}`
  return Number.parseInt(node, 10) >= oldestNode
    ? good('Node', words)
    : bad(
        'Node',
        words,
        `use Node ${String(oldestNode)} or newer, or start with npm, which brings it`,
      )
}

// Baku stopped changing its clocks in 2016: data older than that still has summer time.
const knownWall = { zone: 'Asia/Baku', instant: '2020-07-01T00:00:00Z', wall: '04:00' }

const zoneFinding = (): Finding => {
  try {
    const wall = Temporal.Instant.from(knownWall.instant)
      .toZonedDateTimeISO(knownWall.zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' })
    if (wall !== knownWall.wall) throw new Error(`${knownWall.zone} shows ${wall} instead`)
    return good('Time zones', `data ${process.versions['tz'] ?? 'of the system'}`)
  } catch (error) {
    return bad(
      'Time zones',
      messageOf(error),
      'use the Node that npm brings along: it has all zones',
    )
  }
}

const clockFinding = (): Finding => {
  const now = Temporal.Now.instant()
  const zone = Temporal.Now.timeZoneId()
  const words = `${now.toString({ smallestUnit: 'second' })}, this machine's zone is ${zone}`
  // Sessions and audit use the real clock; no release is older than this.
  return now.epochMilliseconds > Date.UTC(2026, 0, 1)
    ? good('Clock', words)
    : bad('Clock', words, "set this machine's clock (timedatectl set-ntp true)")
}

const november = new Date(Date.UTC(2020, 10, 26))
const monthIn = { en: 'November', es: 'noviembre', az: 'noyabr' } as const

const languageFinding = (): Finding => {
  const wrong = languages.filter((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    return format.format(november).toLowerCase() !== monthIn[language].toLowerCase()
  })
  return wrong.length === 0
    ? good('Languages', languages.join(', '))
    : bad(
        'Languages',
        `this Node does not know the months of ${wrong.join(', ')}`,
        'use a Node with full ICU, such as the one that npm brings along',
      )
}

const assets = new URL('../../site/assets/', import.meta.url)

const isFont = (name: string): boolean => {
  try {
    return (
      readFileSync(new URL(`fonts/${name}`, assets))
        .subarray(0, 4)
        .toString() === 'wOF2'
    )
  } catch {
    return false
  }
}

const fontFinding = (): Finding => {
  const styles = readFileSync(new URL('css/fonts.css', assets), 'utf8')
  const names = [...styles.matchAll(/url\('([^']+)'\)/g)].map(([, name = '']) => name)
  const broken = names.filter((name) => !isFont(name))
  return broken.length === 0
    ? good('Fonts', `${String(names.length)} files`)
    : bad('Fonts', `missing or broken: ${broken.join(', ')}`, 'restore them: git checkout src/site')
}

/** What the doctor finds in this machine and the program itself. */
export const machineFindings = (): readonly Finding[] => [
  nodeFinding(),
  clockFinding(),
  zoneFinding(),
  languageFinding(),
  fontFinding(),
]
