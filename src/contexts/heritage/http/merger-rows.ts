import type { Transaction } from '#kit/db/database.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { listMergers, type Merger } from '../store/merger-store.ts'
import { type FoundSite, listSites } from '../store/site-store.ts'
import { titleOf } from './site-facts.ts'

/** What was said of records going into one another, with the sites that it names. */
export type ReadMergers = {
  readonly mergers: readonly Merger[]
  readonly sites: ReadonlyMap<string, FoundSite>
}

export const readMergers = async (tx: Transaction, site: string): Promise<ReadMergers> => {
  const mergers = await listMergers(tx, site)
  const ids = new Set(mergers.flatMap(({ site: from, into }) => [from, ...(into ? [into] : [])]))
  const found = ids.size === 0 ? [] : await listSites(tx, { ids: [...ids] })
  return { mergers, sites: new Map(found.map((one) => [one.id, one])) }
}

/** The record that a site went into, as it is now. */
export const wentInto = ({ mergers, sites }: ReadMergers, site: string): FoundSite | undefined => {
  const latest = mergers.find((merger) => merger.site === site && merger.isLatest)
  const into = latest?.into ?? ''
  return sites.get(into)
}

/** The records that went into a site, as it is now. */
export const wentIn = ({ mergers, sites }: ReadMergers, site: string): readonly FoundSite[] =>
  mergers
    .filter((merger) => merger.isLatest && merger.into === site)
    .flatMap((merger) => sites.get(merger.site) ?? [])

/** All that was said, in words. */
export const mergerLines = (
  { mergers, sites }: ReadMergers,
  { language, zone }: { readonly language: Language; readonly zone: string },
): readonly string[] => {
  const say = words(language)
  const named = (id: string): string => {
    const site = sites.get(id)
    return site === undefined ? '' : titleOf(site, language).text
  }
  return mergers.map(({ site, into, reason, memberName, recordedAt }) => {
    const said = {
      name: memberName,
      day: formatDayOf(language, { instant: recordedAt, zone }),
      reason,
    }
    return into === null
      ? say('merge.said.parted', { ...said, site: named(site) })
      : say('merge.said.merged', { ...said, site: named(site), into: named(into) })
  })
}
