import { type Actor, asActor, asPublic } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { Assessment } from '../domain/assessment.ts'
import type { Geometry } from '../domain/geometry.ts'
import type { Claim } from '../domain/site.ts'
import { listAssessments } from '../store/assessment-store.ts'
import { listContainments } from '../store/containment-store.ts'
import type { ExchangedAssessment, ExchangedSite } from '../store/exchange-schema.ts'
import { listLocationSources, type LocationSource } from '../store/location-store.ts'
import { type FoundSite, listSites } from '../store/site-store.ts'
import { firstRecordedOn, listLeavingFiles, listLeavingHidings } from './leaving-files.ts'

/** A site as it leaves: with its geometry as exactly as the reader of the export may know it. */
export type LeavingSite = {
  readonly id: string
  readonly geometry: Geometry | null
  readonly site: ExchangedSite
}

const verificationsOf = ({ verifications, content }: Assessment) =>
  [
    ...verifications.map(({ side, says, means, words, visibility, recordedAt }) => ({
      side,
      says,
      means,
      words,
      visibility,
      on: firstRecordedOn(recordedAt, ''),
    })),
    // What was said elsewhere is read by whoever reads the assessment.
    ...content.saidElsewhere.map((said) => ({ ...said, visibility: 'joint' })),
  ].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const findingsOf = ({
  recordedElsewhere: _recorded,
  signedFor: _signed,
  saidElsewhere: _said,
  ...findings
}: Assessment['content']) => findings

const inOrder = (a: Assessment, b: Assessment): number => {
  const days = a.observedOn - b.observedOn
  if (days !== 0) return days
  return a.id < b.id ? -1 : 1
}

const assessmentOf = (assessment: Assessment): ExchangedAssessment => {
  const { id, visibility, observedOn, condition, priority, assessor, supersedes } = assessment
  const { recordedElsewhere, signedFor } = assessment.content
  const content = findingsOf(assessment.content)
  return {
    id,
    visibility,
    observedOn: isoFromDay(observedOn),
    recordedOn: firstRecordedOn(assessment.recordedAt, recordedElsewhere),
    condition,
    priority,
    assessor,
    supersedes,
    side: signedFor === '' ? assessment.side : signedFor,
    content: { ...content, damages: [...content.damages] },
    verifications: verificationsOf(assessment),
  }
}

const claimsAbout = <About extends Claim['about']>(
  claims: readonly Claim[],
  about: About,
): readonly Extract<Claim, { about: About }>[] =>
  claims.filter((claim): claim is Extract<Claim, { about: About }> => claim.about === about)

const exchangedOf = (
  site: FoundSite,
  more: {
    readonly assessments: readonly Assessment[]
    readonly partOf: string | null
    readonly location: LocationSource | undefined
    readonly hidings: ExchangedSite['hidings']
    readonly files: Pick<ExchangedSite, 'photographs' | 'documents'>
  },
): ExchangedSite => ({
  slug: site.slug,
  owner: site.owner,
  visibility: site.visibility,
  ...site.hiding,
  grade: site.grade,
  location: more.location ?? null,
  partOf: more.partOf,
  content: site.content,
  names: claimsAbout(site.claims, 'name').map(({ claim, visibility, content }) => ({
    claim,
    visibility,
    ...content,
  })),
  protections: claimsAbout(site.claims, 'protection').map(({ claim, visibility, content }) => ({
    claim,
    visibility,
    ...content,
  })),
  references: claimsAbout(site.claims, 'reference').map(({ claim, visibility, content }) => ({
    claim,
    visibility,
    ...content,
  })),
  assessments: more.assessments.toSorted(inOrder).map(assessmentOf),
  hidings: more.hidings,
  ...more.files,
})

const atOnce = 500

const noHidings: ReadonlyMap<string, ExchangedSite['hidings']> = new Map()
const noFiles = () => ({})

/** Sites that the transaction found, with all that leaves with them. */
export const leavingSites = async (
  tx: Transaction,
  found: readonly FoundSite[],
  { isMember, withFiles = false }: { readonly isMember: boolean; readonly withFiles?: boolean },
): Promise<readonly LeavingSite[]> => {
  const ids = found.map(({ id }) => id)
  const surveys = await listAssessments(tx, { sites: ids }, { withNames: isMember })
  const assessments = Map.groupBy(surveys, ({ site }) => site)
  const wholes = new Map((await listContainments(tx, ids)).map(({ site, whole }) => [site, whole]))
  const locations = isMember
    ? await listLocationSources(tx, ids)
    : new Map<string, LocationSource>()
  const hidings = isMember ? await listLeavingHidings(tx, ids) : noHidings
  const seen = new Set(surveys.map(({ id }) => id))
  const filesOf = withFiles ? await listLeavingFiles(tx, ids, seen) : noFiles
  return found.map((site) => ({
    id: site.id,
    geometry: site.geometry,
    site: exchangedOf(site, {
      assessments: assessments.get(site.id) ?? [],
      partOf: wholes.get(site.id) ?? null,
      location: locations.get(site.id),
      hidings: hidings.get(site.id) ?? [],
      files: filesOf(site.id),
    }),
  }))
}

const portionOf = async (
  tx: Transaction,
  { relation, actor, withFiles = false }: Reader,
  after: string,
): Promise<readonly LeavingSite[]> => {
  const found = await listSites(tx, { relation, after, most: atOnce })
  return leavingSites(tx, found, { isMember: actor !== undefined, withFiles })
}

/** For whom an export is made, a side or everybody, and whether it names pictures and documents. */
export type Reader = {
  readonly relation: string
  readonly actor?: Actor
  readonly withFiles?: boolean
}

const first = '00000000-0000-0000-0000-000000000000'

/** All sites that a reader may know of, in the order of their ids, a portion at a time. */
export async function* exportSites(db: OpenDatabase, reader: Reader): AsyncGenerator<LeavingSite> {
  const { actor } = reader
  let after = first
  for (;;) {
    const work = (tx: Transaction): Promise<readonly LeavingSite[]> => portionOf(tx, reader, after)
    const portion = actor === undefined ? await asPublic(db, work) : await asActor(db, actor, work)
    yield* portion
    const last = portion.at(-1)
    if (last === undefined || portion.length < atOnce) return
    after = last.id
  }
}
