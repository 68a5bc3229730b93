import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import { institutionsNamed, listInstitutions } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Found, Sought } from '#kit/db/found-records.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'

import type { RecordedBy } from '../domain/person.ts'
import { isCalled } from '../domain/is-called.ts'
import {
  type InstitutionRecord,
  nothingSaid,
  type ProfileContent,
} from '../domain/institution-record.ts'
import { readMergers } from './merger-store.ts'
import { findByName, listNames } from './name-store.ts'

const localised = z.unknown().transform(readLocalised)
const competencesSchema = z.array(z.object({ words: localised, source: z.string() }))
const placesSchema = z.array(localised)
const sourcesSchema = z.array(z.string())

type Row = RecordedColumns & {
  readonly institution: string
  readonly parent: string | null
  readonly competences: unknown
  readonly website: string
  readonly places: unknown
  readonly sources: unknown
}

type Profile = { readonly profile: ProfileContent; readonly profiled: RecordedBy | undefined }

const listProfiles = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Profile>> => {
  const { rows } = await sql<Row>`
    select distinct on (institution) institution, parent, competences, website, places, sources,
      side, member_name, recorded_at
    from directory.institution_profile where institution = any (${ids}::uuid[])
    order by institution, step desc`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.institution,
      {
        profile: {
          parent: row.parent,
          competences: competencesSchema.parse(row.competences),
          website: row.website,
          places: placesSchema.parse(row.places),
          sources: sourcesSchema.parse(row.sources),
        },
        profiled: recordedOf(row),
      },
    ]),
  )
}

/**
 * The institutions that the transaction may see, or those that these ids mean, with names and
 * profile; merged ones as one.
 */
export const listInstitutionRecords = async (
  tx: Transaction,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<readonly InstitutionRecord[]> => {
  const mergers = await readMergers(tx, 'institution')
  const kept = ids === undefined ? undefined : [...new Set(ids.map(mergers.standsFor))]
  const institutions = await listInstitutions(tx, kept === undefined ? {} : { ids: kept })
  const entries = institutions.flatMap(({ id }) => [id, ...mergers.mergedInto(id)])
  const names = await listNames(tx, 'institution', entries)
  const profiles = await listProfiles(tx, entries)
  return institutions
    .filter(({ id }) => mergers.standsFor(id) === id)
    .map((institution) => {
      const all = [institution.id, ...mergers.mergedInto(institution.id)]
      const { profile, profiled } = profiles.get(institution.id) ?? {
        profile: nothingSaid,
        profiled: undefined,
      }
      const { parent } = profile
      return {
        ...institution,
        names: all.flatMap((id) => names.get(id) ?? []),
        profile: { ...profile, parent: parent === null ? null : mergers.standsFor(parent) },
        profiled,
        merged: all.slice(1),
      }
    })
}

/** The institution that this id means, also when the entry was merged into another. */
export const findInstitutionRecord = async (
  tx: Transaction,
  id: string,
): Promise<InstitutionRecord | undefined> => {
  const all = await listInstitutionRecords(tx)
  return all.find((one) => one.id === id || one.merged.includes(id))
}

/** Those that a name, an acronym or a name in another language finds, in any spelling. */
export const searchInstitutions = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<InstitutionRecord>> => {
  const bySayings = await findByName(tx, 'institution', sought)
  const byName = await institutionsNamed(tx, sought)
  const isAll = bySayings.isAll && byName.isAll
  const found = [...new Set([...byName.ids, ...bySayings.ids])]
  if (found.length === 0) return { count: 0, isAll, shown: [] }
  const { standsFor } = await readMergers(tx, 'institution')
  const all = [...new Set(found.map(standsFor))]
  return {
    count: all.length,
    isAll,
    shown: await listInstitutionRecords(tx, { ids: all.slice(0, sought.most) }),
  }
}

// More than this begin so of no name that is whole.
const mostAlike = 1_000

/** Those that are called exactly so, in any spelling: what a text that names one may mean. */
export const matchInstitutions = async (
  tx: Transaction,
  typed: string,
): Promise<readonly InstitutionRecord[]> => {
  const { shown } = await searchInstitutions(tx, { typed, most: mostAlike, counted: mostAlike })
  return shown.filter((one) => isCalled(one, typed))
}

/** Until the transaction ends nobody else writes what institutions of the relation are. */
export const lockInstitutions = async (tx: Transaction, relation: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('institutions of ' || ${relation}::text, 0))`.execute(
    tx,
  )
}

export const insertProfile = async (
  tx: Transaction,
  actor: Actor,
  {
    institution,
    visibility,
    profile,
  }: {
    readonly institution: string
    readonly visibility: string
    readonly profile: ProfileContent
  },
): Promise<void> => {
  await tx
    .insertInto('directory.institution_profile')
    .values({
      id: newId(),
      institution,
      visibility,
      parent: profile.parent,
      competences: JSON.stringify(profile.competences),
      website: profile.website,
      places: JSON.stringify(profile.places),
      sources: JSON.stringify(profile.sources),
      ...recordedBy(actor),
    })
    .execute()
}
