import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'
import { type Day, dayFromIso, type Instant } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import type { Jurisdiction, Rule } from '../domain/measure.ts'
import { refuseAnnounced } from '../domain/refuse-announced.ts'
import {
  type FieldError,
  type FieldRefusal,
  type Fields,
  ruleField,
  ruleNumbers,
} from '../pages/measure-form/measure-field.ts'
import { type KnownPlaces, placeFromValue } from '../pages/measure-form/known-places.ts'
import type { NewMeasure } from '../store/measure-store.ts'
import { readAlertField } from './alert-field.ts'
import { readRule } from './read-rule.ts'

/** Titles, regions, cities and names of sources. */
export const longestText = 200
const longestAddress = 2000

/** What the reading of a form depends on. */
export type ReadingContext = {
  readonly id: string
  readonly side: string
  readonly places: KnownPlaces
  /** The zone in which days and times are entered. */
  readonly zone: string
  readonly today: Instant
  /** What a mere supposition is called, which needs no source; undefined for a record. */
  readonly supposition?: { readonly title: Localised; readonly source: string }
}

type Errors = FieldError[]

const refuser =
  (errors: Errors) =>
  (field: string, refusal: FieldRefusal): undefined => {
    errors.push({ field, refusal })
  }

const readTitle = (fields: Fields, errors: Errors): Localised => {
  const refuseField = refuser(errors)
  const title: Partial<Record<(typeof languages)[number], string>> = {}
  for (const language of languages) {
    const text = fields.text(`title-${language}`)
    if (text.length > longestText) refuseField(`title-${language}`, 'text-is-too-long')
    else if (text !== '') title[language] = text
  }
  return title
}

const readPlace = (fields: Fields, places: KnownPlaces, errors: Errors): Jurisdiction => {
  const refuseField = refuser(errors)
  const chosen = placeFromValue(fields.text('place'), places)
  if (chosen === undefined) refuseField('place', 'country-is-unknown')
  const region = fields.text('region')
  const city = fields.text('city')
  for (const [field, text] of [
    ['region', region],
    ['city', city],
  ] as const) {
    if (text.length > longestText) refuseField(field, 'text-is-too-long')
  }
  return {
    country: '',
    ...chosen,
    ...(region === '' ? {} : { region }),
    ...(city === '' ? {} : { city: places.keyOfCity(city) }),
  }
}

type Period = { readonly holdsFrom: Day; readonly statedUntil: Day | null }

const readPeriod = (fields: Fields, errors: Errors): Period => {
  const refuseField = refuser(errors)
  const holdsFrom = dayFromIso(fields.text('from'))
  if (holdsFrom === undefined) refuseField('from', 'from-is-not-a-day')
  const text = fields.text('until')
  const until = text === '' ? null : dayFromIso(text)
  if (until === undefined) refuseField('until', 'until-is-not-a-day')
  else if (until !== null && holdsFrom !== undefined && until < holdsFrom) {
    refuseField('until', 'until-is-before-from')
  }
  return { holdsFrom: holdsFrom ?? 0, statedUntil: until ?? null }
}

/** When it was announced: not after today, nor after what was announced had ended. */
export const readAnnounced = (
  fields: Fields,
  {
    statedUntil,
    zone,
    today,
  }: Pick<Period, 'statedUntil'> & Pick<ReadingContext, 'zone' | 'today'>,
  errors: Errors,
): Instant => {
  const refuseField = refuser(errors)
  const day = dayFromIso(fields.text('announced'))
  if (day === undefined) {
    refuseField('announced', 'announced-is-not-a-day')
    return today
  }
  const entered = fields.text('announced-time')
  const time = entered === '' ? '00:00' : entered
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    refuseField('announced-time', 'announced-is-not-a-time')
    return today
  }
  const announced = instantOfWallTime(day, time, zone)
  const refusal = refuseAnnounced({ announced, statedUntil, zone, today })
  if (refusal !== undefined) refuseField('announced', refusal)
  return announced
}

/** Whether a text is the address of a page: http or https, and not longer than is kept. */
export const isAddress = (text: string): boolean =>
  URL.canParse(text) &&
  ['http:', 'https:'].includes(new URL(text).protocol) &&
  text.length <= longestAddress

const readSource = (fields: Fields, errors: Errors): NewMeasure['source'] => {
  const refuseField = refuser(errors)
  const name = fields.text('source-name')
  if (name === '') refuseField('source-name', 'source-is-missing')
  if (name.length > longestText) refuseField('source-name', 'text-is-too-long')
  const url = fields.text('source-url')
  if (url !== '' && !isAddress(url)) refuseField('source-url', 'source-is-no-address')
  return url === '' ? { name } : { name, url }
}

const readRules = (fields: Fields, errors: Errors): Rule[] => {
  const refuseField = refuser(errors)
  const read = ruleNumbers.flatMap((number) => readRule(fields, number) ?? [])
  if (read.length === 0) refuseField(ruleField(1, 'kind'), 'rule-is-missing')
  return read.flatMap((one) => {
    if (one.ok) return [one.value]
    errors.push(one.refusal)
    return []
  })
}

type OnRecord = Pick<NewMeasure, 'title' | 'source' | 'announced' | 'visibility'>

const readRecord = (fields: Fields, context: ReadingContext & Period, errors: Errors): OnRecord => {
  const { supposition, side, today } = context
  const title = readTitle(fields, errors)
  const isUntitled = Object.keys(title).length === 0
  if (supposition !== undefined) {
    return {
      title: isUntitled ? supposition.title : title,
      source: { name: supposition.source },
      announced: today,
      visibility: side,
    }
  }
  const refuseField = refuser(errors)
  if (isUntitled) refuseField('title-en', 'title-is-missing')
  const announced = readAnnounced(fields, context, errors)
  const visibility = fields.text('visibility')
  if (!['public', 'joint', side].includes(visibility)) {
    refuseField('visibility', 'visibility-is-unknown')
  }
  return { title, source: readSource(fields, errors), announced, visibility }
}

/** Reads a measure from a form or an address; answers every field that cannot stand. */
export const readMeasure = (
  fields: Fields,
  context: ReadingContext,
): Result<NewMeasure, readonly FieldError[]> => {
  const errors: Errors = []
  const jurisdiction = readPlace(fields, context.places, errors)
  const period = readPeriod(fields, errors)
  const record = readRecord(fields, { ...context, ...period }, errors)
  const rules = readRules(fields, errors)
  if (errors.length > 0) return refuse(errors)
  const traits = fields.all('traits')
  const alert = readAlertField(fields.text('alert'))
  return accept({
    id: context.id,
    ...record,
    ...period,
    owner: context.side,
    jurisdiction,
    rules,
    binding: !traits.includes('recommended'),
    targeted: traits.includes('targeted'),
    prevails: traits.includes('prevails'),
    ended: null,
    illustrative: context.supposition !== undefined,
    ...(alert === undefined ? {} : { alert }),
  })
}
