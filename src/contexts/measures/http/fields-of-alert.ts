import { isLanguage, type Language, languages } from '#kit/text/localised.ts'
import { isoFromDay, type Instant } from '#kit/time/days.ts'
import { dayInZone, wallTimeInZone } from '#kit/time/zones.ts'

import type { Alert, AlertInfo, AlertPart } from '../domain/alert.ts'
import type { Jurisdiction } from '../domain/measure.ts'
import { valueOfPlace } from '../pages/measure-form/known-places.ts'
import { alertField } from './alert-field.ts'

const longestTitle = 200
const longestSource = 200
const longestText = 6_000

const languageOf = ({ language }: AlertInfo): Language | undefined => {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return isLanguage(primary) ? primary : undefined
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`

/** What is said in the reader's language, else in English, else first. */
export const infoFor = (part: AlertPart, language: Language): AlertInfo | undefined =>
  part.find((info) => languageOf(info) === language) ??
  part.find((info) => languageOf(info) === 'en') ??
  part[0]

const titleOf = ({ headline, event }: AlertInfo): string => cut(headline || event, longestTitle)

/** Every language that the record knows; an alert in none of them stands under the reader's. */
const titles = (part: AlertPart, language: Language): [string, string][] => {
  const named = languages.flatMap((each): [string, string][] => {
    const info = part.find((one) => languageOf(one) === each)
    return info === undefined ? [] : [[`title-${each}`, titleOf(info)]]
  })
  const [first] = part
  return named.length > 0 || first === undefined ? named : [[`title-${language}`, titleOf(first)]]
}

const saidIn = ({ headline, event, description, instruction }: AlertInfo): string =>
  [headline, event, description, instruction].filter((text) => text !== '').join('\n\n')

/** What the form is filled with besides the alert. */
type Setting = {
  readonly language: Language
  readonly zone: string
  /** The one place that the areas speak of; undefined where a person has to say it. */
  readonly place: Jurisdiction | undefined
  readonly side: string
  /** The measures on record that this one replaces. */
  readonly replaces: readonly string[]
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** What expires at midnight holds for the last time on the day before. */
const lastDayBefore = (expires: Instant, zone: string): number => dayInZone(expires - 1, zone)

const period = ({ onset, effective, expires }: AlertInfo, sent: Instant, zone: string): Pairs => [
  ['from', isoFromDay(dayInZone(onset ?? effective ?? sent, zone))],
  ['until', expires === null ? '' : isoFromDay(lastDayBefore(expires, zone))],
]

const source = ({ senderName, web }: AlertInfo, sender: string): Pairs => [
  ['source-name', cut(senderName || sender, longestSource)],
  ['source-url', /^https?:\/\//.test(web) ? web : ''],
]

/**
 * The measure's form as an alert fills it. Rules are not among it: what a free text closes, only a
 * person can tell.
 */
export const fieldsOfAlert = (
  { reference, isPublic }: Alert,
  part: AlertPart,
  { language, zone, place, side, replaces }: Setting,
): Pairs => {
  const info = infoFor(part, language)
  if (info === undefined) return []
  const { sent, sender } = reference
  return [
    ...titles(part, language),
    ['place', place === undefined ? '' : valueOfPlace(place)],
    ...period(info, sent, zone),
    ['announced', isoFromDay(dayInZone(sent, zone))],
    ['announced-time', wallTimeInZone(sent, zone)],
    ...source(info, sender),
    ['visibility', isPublic ? 'public' : side],
    ['alert', alertField(reference)],
    ['alert-text', cut(saidIn(info), longestText)],
    ...replaces.map((id) => ['replaces', id] as const),
  ]
}
