import type { DeskVisit } from '#contexts/access/contract.ts'
import { type AgreementInShort, agreementsInShort } from '#contexts/agreements/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Day } from '#kit/time/days.ts'

import type { Meeting } from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import { inOrder } from '../domain/sessions.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { minutesByMeeting } from '../service/minutes-to-approve.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { todayOf } from './open-desk-of.ts'
import type { FindProgrammes, ProgrammeOfEvents } from './programmes-of-events.ts'
import type { OpenedSeries } from './open-series.ts'

/** A series with all that its page shows beside it, as far as the reader sees it. */
export type SeriesAround = {
  readonly series: Series
  readonly relation: Relation
  readonly today: Day
  /** In their order. */
  readonly meetings: readonly Meeting[]
  readonly minutes: ReadonlyMap<string, 'adopted' | 'proposed'>
  readonly undertakings: readonly Undertaking[]
  /** By their ids. */
  readonly agreements: ReadonlyMap<string, AgreementInShort>
  /** The programmes of events that carry out what was adopted, by their ids. */
  readonly programmes: ReadonlyMap<string, ProgrammeOfEvents>
}

export const readAroundSeries = async (
  tx: Transaction,
  { series, relation }: OpenedSeries,
  { visit, findProgrammes }: { readonly visit: DeskVisit; readonly findProgrammes: FindProgrammes },
): Promise<SeriesAround> => {
  const today = todayOf(relation, visit)
  const agreements = await agreementsInShort(tx, { language: visit.language, today })
  return {
    series,
    relation,
    today,
    meetings: inOrder(await listMeetings(tx, { series: series.id })),
    minutes: await minutesByMeeting(tx),
    undertakings: await listUndertakings(tx, { series: series.id }),
    programmes: new Map((await findProgrammes(tx, visit)).map((one) => [one.id, one])),
    agreements: new Map(agreements.map((one) => [one.id, one])),
  }
}
