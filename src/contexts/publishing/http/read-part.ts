import { asPublic } from '#contexts/access/contract.ts'
import { countEvents } from '#contexts/programme/contract.ts'
import { openBriefMemory } from '#kit/http/brief-memory.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { dayFromIso, type Day, type Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { wholeUpTo } from '../domain/programme-parts.ts'
import { type PublishedProgramme, readProgramme } from './read-programme.ts'

/** What the public may see of the programme, no more than is shown of it. */
export type ProgrammeRead = Pick<PublishedProgramme, 'relations' | 'events'> & {
  /** The past years that stand on pages of their own, the newest first; empty: all is read. */
  readonly years: readonly { readonly year: string; readonly count: number }[]
}

type Days = { readonly lastDayFrom: Day; readonly lastDayUpTo?: Day }

const daysOfYear = (year: string): Days | undefined => {
  const lastDayFrom = dayFromIso(`${year}-01-01`)
  const lastDayUpTo = dayFromIso(`${year}-12-31`)
  return lastDayFrom === undefined || lastDayUpTo === undefined
    ? undefined
    : { lastDayFrom, lastDayUpTo }
}

const readPart = async (
  dependencies: Pick<Dependencies, 'db'>,
  { today, year }: { today: Instant; year: string | undefined },
): Promise<ProgrammeRead> => {
  // Somewhere it is still the day before.
  const day = dayInZone(today, 'UTC') - 1
  const { all, past } = await asPublic(dependencies.db, (tx) => countEvents(tx, day + 1))
  const ofYear = year === undefined ? undefined : daysOfYear(year)
  const isWhole = all <= wholeUpTo
  const coming = isWhole ? {} : { lastDayFrom: day }
  const read = await readProgramme(dependencies, { today, ...(ofYear ?? coming) })
  return { ...read, years: isWhole ? [] : past }
}

/** Reads for all who ask at the same time, in whichever language and by whichever filter. */
export const openPartReading = (dependencies: Dependencies) => {
  const recall = openBriefMemory<ProgrammeRead>(dependencies.contentGeneration)
  return (today: Instant, year: string | undefined): Promise<ProgrammeRead> =>
    recall(year ?? '', () => readPart(dependencies, { today, year }))
}
