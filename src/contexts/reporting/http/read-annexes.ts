import {
  type AgreementInShort,
  type AgreementText,
  agreementTexts,
} from '#contexts/agreements/contract.ts'
import { type Meeting, meetings } from '#contexts/meetings/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import type { BriefedUndertaking } from './briefed-undertaking.ts'

/** What the record lays beside a briefing, before it is put into words. */
export type AnnexRecord = {
  /** Of agreements in force, and of those that wait for an act. */
  readonly texts: readonly AgreementText[]
  /** What is written of the last meeting; null: there was none. */
  readonly last: {
    readonly meeting: Meeting
    readonly minutes: Awaited<ReturnType<typeof meetings.minutesOf>>
    readonly published: Awaited<ReturnType<typeof readouts.listPublished>>
  } | null
  /** Open or not. */
  readonly undertakings: readonly BriefedUndertaking[]
}

type Known = Pick<AnnexRecord, 'undertakings'> & {
  readonly agreements: readonly AgreementInShort[]
  readonly last: Meeting | undefined
  readonly language: Language
}

export const readAnnexes = async (
  tx: Transaction,
  { agreements, undertakings, last, language }: Known,
): Promise<AnnexRecord> => ({
  texts: await agreementTexts(tx, {
    ids: agreements.filter(({ state }) => state !== 'ended').map(({ id }) => id),
    language,
  }),
  last:
    last === undefined
      ? null
      : {
          meeting: last,
          minutes: await meetings.minutesOf(tx, last),
          published: await readouts.listPublished(tx, { meeting: last.id }),
        },
  undertakings,
})
