import type { Choice } from '#kit/html/components/field.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'

import type { Rule } from '../../domain/measure.ts'
import { measuresRoute } from '../../http/measures-routes.ts'
import { words } from '../../messages/words.ts'
import type { RecordedMeasure } from '../../store/measure-store.ts'
import { ruleKinds } from '../measure-form/measure-field.ts'
import { placeChoices, type KnownPlaces, valueOfPlace } from '../measure-form/known-places.ts'
import { countryInWords } from '../place-in-words.ts'
import { type MeasureView, measureInWords, standingOf, type Telling } from '../measure-in-words.ts'

/** What the reader asked to see, as the address says it. */
export type MeasureFilter = {
  readonly place: string
  readonly kind: string
  readonly standing: 'now' | 'all'
  /** A day of the past: only what was announced by then. */
  readonly known: Day | undefined
}

/** What holds in one country, for the page that faces the other's. */
export type HoldingIn = { readonly country: string; readonly measures: readonly MeasureView[] }

export type MeasuresView = {
  readonly lede: string
  /** The reader's own country first, the other facing it. */
  readonly holding: readonly [HoldingIn, HoldingIn]
  readonly accents: readonly ['a' | 'b', 'a' | 'b']
  readonly rows: readonly MeasureView[]
  readonly isEmpty: boolean
  readonly showAllHref: string
  readonly filter: {
    readonly places: readonly Choice[]
    readonly kinds: readonly Choice[]
    readonly place: string
    readonly kind: string
    readonly standing: string
    readonly known: string
  }
  readonly mayRecord: boolean
}

type Knowledge = Omit<Telling, 'cities'> & {
  readonly places: KnownPlaces
  /** The two countries of the relation, the reader's own first. */
  readonly countries: readonly [string, string]
  readonly accents: MeasuresView['accents']
  readonly mayRecord: boolean
}

const saysSomething = ({ kind }: Rule): boolean => kind !== 'none' && kind !== 'not-known'

const matches = (measure: RecordedMeasure, { place, kind }: MeasureFilter): boolean => {
  const value = valueOfPlace(measure.jurisdiction)
  const isThere = place === '' || value === place || value.startsWith(`${place}/`)
  return isThere && (kind === '' || measure.rules.some((rule) => rule.kind === kind))
}

/** Announced by then; one that was taken back counts as known by nobody, and is shown with all. */
const wasAnnounced = ({ announced }: RecordedMeasure, at: Instant): boolean => announced <= at

const ledeOf = (
  measures: readonly RecordedMeasure[],
  { language, day, at }: Knowledge,
  filter: MeasureFilter,
): string => {
  const say = words(language)
  const date = formatDay(language, day)
  if (filter.known !== undefined) {
    const recorded = measures.filter((one) => one.recorded <= at).length
    return say('measures.lede.known', { date, announced: measures.length, recorded })
  }
  const count = (wanted: string): number =>
    measures.filter(
      (one) => standingOf(one, { day, at }) === wanted && one.rules.some(saysSomething),
    ).length
  return say('measures.lede', {
    date,
    holding: count('holds'),
    coming: count('to-come'),
    ended: count('ended'),
  })
}

const byStanding = { holds: 0, 'to-come': 1, ended: 2, withdrawn: 3 } as const

/** The measures that were announced by the moment looked at, what holds first, the newest first. */
export const measuresView = (
  measures: readonly RecordedMeasure[],
  filter: MeasureFilter,
  knowledge: Knowledge,
): MeasuresView => {
  const { language, places } = knowledge
  const say = words(language)
  const known = measures.filter((one) => wasAnnounced(one, knowledge.at))
  const matching = known.filter((one) => matches(one, filter))
  const told = matching
    .toSorted((a, b) => b.announced - a.announced)
    .map((one) => ({
      view: measureInWords(one, { ...knowledge, cities: places.cities }),
      country: one.jurisdiction.country,
      says: one.rules.some(saysSomething),
    }))
    .toSorted((a, b) => byStanding[a.view.standing] - byStanding[b.view.standing])
  const isNow = ({ view, says }: (typeof told)[number]): boolean =>
    says && (view.standing === 'holds' || view.standing === 'to-come')
  const holdingIn = (country: string): HoldingIn => ({
    country: countryInWords(country, language),
    measures: told
      .filter((one) => one.says && one.country === country && one.view.standing === 'holds')
      .map((one) => one.view),
  })
  return {
    lede: ledeOf(known, knowledge, filter),
    accents: knowledge.accents,
    holding: [holdingIn(knowledge.countries[0]), holdingIn(knowledge.countries[1])],
    rows: told.filter((one) => filter.standing === 'all' || isNow(one)).map((one) => one.view),
    isEmpty: measures.length === 0,
    showAllHref: measuresRoute.href({}, { standing: 'all' }),
    filter: {
      places: [
        { value: '', label: say('filter.place.any') },
        ...placeChoices(places, say, language),
      ],
      kinds: [
        { value: '', label: say('filter.kind.any') },
        ...ruleKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
      ],
      place: filter.place,
      kind: filter.kind,
      standing: filter.standing,
      known: filter.known === undefined ? '' : isoFromDay(filter.known),
    },
    mayRecord: knowledge.mayRecord,
  }
}
