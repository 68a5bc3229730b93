import type { z } from 'zod'

import type { Institution } from '#contexts/relations/contract.ts'
import type { Misfit } from '#kit/api/api-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import { checkContent, type ContentRefusal } from '../domain/check-content.ts'
import type { EventContent, Place } from '../domain/event.ts'
import { words } from '../messages/words.ts'
import type { revisionSchema } from './event-content-schema.ts'
import { placeTyped, type Places, zoneOf } from './event-places.ts'

/** What a program says of an event. */
export type WrittenContent = Omit<z.output<typeof revisionSchema>, 'startedFrom' | 'programme'>

export type DataSetting = {
  readonly language: Language
  readonly places: Places
  readonly institutions: readonly Pick<Institution, 'id'>[]
  /** What stays where nothing is said; undefined for an event that begins. */
  readonly base: EventContent | undefined
}

/** What an event says before anything was written. */
const nothingYet: EventContent = {
  title: {},
  summary: {},
  disciplines: [],
  when: { precision: 'none' },
  zone: '',
  venue: null,
  place: null,
  contributions: [],
  plan: null,
  needsArrivals: false,
  otherRegions: false,
  onlineRights: true,
  onlineCapacity: null,
  spokenLanguages: [],
  sources: [],
  illustrative: false,
  announcedOn: null,
  heldFormat: null,
}

/** Where a content that contradicts itself is wrong. */
const placeOfRefusal = {
  'event-has-no-title': 'title',
  'event-has-no-discipline': 'disciplines',
  'event-ends-before-it-starts': 'when',
  'time-does-not-exist-on-that-day': 'when',
  'plan-names-a-format-twice': 'plan.options',
  'plan-has-no-format': 'plan.options',
} as const satisfies Record<ContentRefusal, string>

const known = <Value>(written: Value | undefined, base: Value): Value =>
  written === undefined ? base : written

/** The place as written; its names in other languages stay where it is the same. */
const placeOf = (written: WrittenContent['place'], setting: DataSetting): Place | null => {
  if (written === undefined || written === null) return null
  const { base, language, places } = setting
  const shown = base?.place ?? undefined
  const isSame = shown?.country === written.country && shown.city === written.city
  return isSame ? shown : placeTyped(written, { places, language })
}

/** Where it takes place: in a venue of the directory, else in a city, else not known yet. */
const whereOf = (written: WrittenContent, setting: DataSetting) => {
  const { venue, place } = setting.base ?? nothingYet
  if (written.place !== undefined && written.place !== null) {
    return { venue: written.venue ?? null, place: placeOf(written.place, setting) }
  }
  if (written.venue !== undefined && written.venue !== null) {
    return { venue: written.venue, place: null }
  }
  return { venue: known(written.venue, venue), place: known(written.place, place) }
}

type Where = Pick<EventContent, 'venue' | 'place'>

const derivedZone = ({ venue, place }: Where, { places }: DataSetting): string =>
  zoneOf({ venue, country: place?.country ?? null }, places)

/** A zone that somebody chose stays; one that followed from the place follows it again. */
const zoneNow = (written: string | undefined, where: Where, setting: DataSetting): string => {
  if (written !== undefined) return written
  const { base } = setting
  return base === undefined || base.zone === derivedZone(base, setting)
    ? derivedZone(where, setting)
    : base.zone
}

const contentOf = (written: WrittenContent, setting: DataSetting): EventContent => {
  const base = setting.base ?? nothingYet
  const where = whereOf(written, setting)
  return {
    ...base,
    title: known(written.title, base.title),
    summary: known(written.summary, base.summary),
    disciplines: [...new Set(known(written.disciplines, base.disciplines))],
    when: known(written.when, base.when),
    ...where,
    zone: zoneNow(written.zone, where, setting),
    contributions: known(written.contributions, base.contributions),
    plan: known(written.plan, base.plan),
    needsArrivals: known(written.needsArrivals, base.needsArrivals),
    otherRegions: known(written.otherRegions, base.otherRegions),
    onlineRights: known(written.onlineRights, base.onlineRights),
    onlineCapacity: known(written.onlineCapacity, base.onlineCapacity),
    spokenLanguages: known(written.spokenLanguages, base.spokenLanguages),
    sources: known(written.sources, base.sources),
    illustrative: known(written.illustrative, base.illustrative),
  }
}

const bodyMisfit = (field: string, detail: string): Misfit => ({ in: 'body', field, detail })

/** What is named of the directory and is not there for the reader. */
const unknownNames = (
  { venue, place, contributions }: WrittenContent,
  { places, institutions }: DataSetting,
): Misfit[] => {
  const isVenue = places.venues.some(({ id }) => id === venue)
  const seen = new Set(institutions.map(({ id }) => id))
  return [
    ...(typeof venue === 'string' && !isVenue
      ? [bodyMisfit('venue', 'there is no such venue: /api/v1/desk/venues lists them')]
      : []),
    ...(typeof venue === 'string' && typeof place === 'object' && place !== null
      ? [bodyMisfit('place', 'leave it out where a venue is named')]
      : []),
    ...(contributions ?? []).flatMap(({ institution }, index) =>
      seen.has(institution)
        ? []
        : [
            bodyMisfit(
              `contributions.${String(index)}.institution`,
              'there is no such institution: /api/v1/desk/institutions lists them',
            ),
          ],
    ),
  ]
}

/** How a content contradicts itself, at its field. */
export const contentMisfit = (refusal: ContentRefusal, language: Language): Misfit =>
  bodyMisfit(placeOfRefusal[refusal], words(language)(`wrong.${refusal}`))

/** The content that a program describes, or every field that keeps it from being one. */
export const contentOfData = (
  written: WrittenContent,
  setting: DataSetting,
): Result<EventContent, readonly Misfit[]> => {
  const content = contentOf(written, setting)
  const checked = checkContent(content)
  const misfits = [
    ...unknownNames(written, setting),
    ...(checked.ok ? [] : [contentMisfit(checked.refusal, setting.language)]),
  ]
  return misfits.length === 0 ? accept(content) : refuse(misfits)
}
