import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import {
  getOwnRelation,
  hostOf,
  listVenues,
  ownSideFirst,
  type Side,
} from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { knownPlaces, type KnownPlaces } from '../pages/measure-form/known-places.ts'
import type { Telling } from '../pages/measure-in-words.ts'
import { listMeasures, type RecordedMeasure } from '../store/measure-store.ts'

/** What the pages on measures need to know of the relation. */
export type DeskKnowledge = {
  readonly measures: readonly RecordedMeasure[]
  readonly places: KnownPlaces
  /** Days and times of measures are told, and entered, by the host's clocks. */
  readonly host: Side
  /** The reader's own side first. */
  readonly sides: readonly [Side, Side]
  readonly telling: Telling
  readonly mayRecord: boolean
}

const readKnowledge = async (tx: Transaction, visit: DeskVisit): Promise<DeskKnowledge> => {
  const relation = await getOwnRelation(tx)
  const host = hostOf(relation)
  const venues = await listVenues(tx)
  const places = knownPlaces([host.id, ...relation.sides.map(({ id }) => id)], venues)
  const { language, today } = visit
  return {
    measures: await listMeasures(tx),
    places,
    host,
    sides: ownSideFirst(relation, visit.actor.side),
    telling: {
      language,
      cities: places.cities,
      zone: host.zone,
      day: dayInZone(today, host.zone),
      at: today,
    },
    mayRecord: may(visit.actor, 'record-measure'),
  }
}

/** Reads the measures that the member may see, and the places known. */
export const deskKnowledge = (db: OpenDatabase, visit: DeskVisit): Promise<DeskKnowledge> =>
  asActor(db, visit.actor, (tx) => readKnowledge(tx, visit))

/** The host's city, by whose clocks times are entered. */
export const clockCity = ({ host, telling }: DeskKnowledge): string =>
  inLanguage(host.city, telling.language).text
