import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { Geometry } from '../domain/geometry.ts'
import {
  insertAssessments,
  insertVerifications,
  type NewAssessment,
} from '../store/assessment-store.ts'
import { insertClaims, type NewClaim } from '../store/claim-store.ts'
import { insertContainment } from '../store/containment-store.ts'
import type { ExchangedAssessment, ExchangedSite } from '../store/exchange-schema.ts'
import { deleteImported, insertImport } from '../store/import-store.ts'
import { insertSites, listSites, type NewSite } from '../store/site-store.ts'

/** A site as a file has it, read and checked. */
export type ArrivingSite = {
  readonly id: string
  readonly line: number
  readonly geometry: Geometry | null
  readonly site: ExchangedSite
  /** What the file says and cannot be placed, in words. */
  readonly notes: readonly string[]
}

/** What became of a file. */
export type ImportOutcome = {
  readonly id: string
  readonly sites: number
  readonly assessments: number
  /** Sites that were here already: nothing of them was written over. */
  readonly known: number
  /** Sites that the file says another side keeps: each side brings in its own. */
  readonly foreign: number
}

const contentOf = (
  one: ExchangedAssessment,
  site: ExchangedSite,
  side: string,
): NewAssessment['content'] => ({
  ...one.content,
  recordedElsewhere: one.recordedOn,
  signedFor: one.side === side ? '' : one.side,
  saidElsewhere: one.verifications
    .filter((said) => said.side !== side)
    .map(({ visibility: _audience, ...said }) => said),
  illustrative: one.content.illustrative || site.content.illustrative,
})

const assessmentsOf = (
  { id, site }: Pick<ArrivingSite, 'id' | 'site'>,
  side: string,
): readonly NewAssessment[] =>
  site.assessments.map((one) => ({
    id: one.id,
    site: id,
    visibility: one.visibility,
    observedOn: dayFromIso(one.observedOn) ?? 0,
    condition: one.condition,
    priority: one.priority,
    content: contentOf(one, site, side),
    assessor: { name: one.assessor.name ?? 'not told', capacity: one.assessor.capacity },
    supersedes: one.supersedes,
  }))

/** Corrections after what they correct, since each names the one before. */
const inOrderOfCorrection = (assessments: readonly NewAssessment[]): readonly NewAssessment[] => {
  const byId = new Map(assessments.map((one) => [one.id, one]))
  const depth = ({ supersedes }: NewAssessment, steps = 0): number => {
    const earlier = supersedes === null || steps > 1_000 ? undefined : byId.get(supersedes)
    return earlier === undefined ? 0 : 1 + depth(earlier, steps + 1)
  }
  return assessments.toSorted((a, b) => depth(a) - depth(b))
}

const claimsOf = ({ id, site }: ArrivingSite): readonly NewClaim[] => [
  ...site.names.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'name',
    content,
  })),
  ...site.protections.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'protection',
    content,
  })),
  ...site.references.map(({ claim, visibility, ...content }): NewClaim => ({
    site: id,
    claim,
    visibility,
    about: 'reference',
    content,
  })),
]

const newSiteOf = ({ id, geometry, site }: ArrivingSite, broughtBy: string): NewSite => ({
  id,
  slug: site.slug,
  visibility: site.visibility,
  publicSees: site.publicSees,
  otherSees: site.otherSees,
  content: site.content,
  location:
    site.location === null && geometry === null
      ? null
      : {
          geometry,
          certainty: site.location?.certainty ?? 'medium',
          source: site.location?.source ?? '',
        },
  broughtBy,
})

// An id or an address that somebody else uses, whom one may not know of: this site gets others.
const renamed = (arriving: ArrivingSite): ArrivingSite => {
  const id = newId()
  return {
    ...arriving,
    id,
    site: { ...arriving.site, slug: `${arriving.site.slug.slice(0, 80)}-${id.slice(0, 8)}` },
  }
}

const writeNew = async (
  tx: Transaction,
  actor: Actor,
  { fresh, broughtBy }: { readonly fresh: readonly ArrivingSite[]; readonly broughtBy: string },
): Promise<readonly ArrivingSite[]> => {
  const written = await insertSites(
    tx,
    actor,
    fresh.map((one) => newSiteOf(one, broughtBy)),
  )
  const taken = fresh.filter(({ id }) => !written.has(id)).map(renamed)
  if (taken.length > 0)
    await insertSites(
      tx,
      actor,
      taken.map((one) => newSiteOf(one, broughtBy)),
    )
  return [...fresh.filter(({ id }) => written.has(id)), ...taken]
}

const verificationsOf = (
  { site }: ArrivingSite,
  { recorded, side }: { readonly recorded: ReadonlySet<string>; readonly side: string },
) =>
  site.assessments
    .filter(({ id }) => recorded.has(id))
    .flatMap(({ id, verifications }) =>
      verifications
        .filter((said) => said.side === side)
        .map(({ says, means, words, visibility }) => ({
          assessment: id,
          says,
          means,
          words,
          visibility,
        })),
    )

type Counts = { sites: number; assessments: number; known: number; foreign: number }
type Link = { readonly site: string; readonly whole: string }

type Writing = {
  readonly broughtBy: string
  readonly counts: Counts
  readonly links: Link[]
}

const writePortion = async (
  tx: Transaction,
  actor: Actor,
  { portion, broughtBy, counts, links }: Writing & { readonly portion: readonly ArrivingSite[] },
): Promise<void> => {
  const { side } = actor
  const ours = portion.filter(({ site }) => site.owner === side)
  const here = await listSites(tx, { ids: ours.map(({ id }) => id) })
  const known = new Map(here.map((site) => [site.id, site]))
  const fresh = await writeNew(tx, actor, {
    fresh: ours.filter(({ id }) => !known.has(id)),
    broughtBy,
  })
  await insertClaims(tx, actor, fresh.flatMap(claimsOf))
  const mayGrow = ours.filter(({ id }) => known.get(id)?.owner === side)
  const assessments = [...fresh, ...mayGrow].flatMap((one) => assessmentsOf(one, side))
  const recorded = new Set(await insertAssessments(tx, actor, inOrderOfCorrection(assessments)))
  await insertVerifications(
    tx,
    actor,
    [...fresh, ...mayGrow].flatMap((one) => verificationsOf(one, { recorded, side })),
  )
  links.push(
    ...fresh.flatMap(({ id, site }) =>
      site.partOf === null ? [] : [{ site: id, whole: site.partOf }],
    ),
  )
  counts.sites += fresh.length
  counts.assessments += recorded.size
  counts.known += known.size
  counts.foreign += portion.length - ours.length
}

const atOnce = 500

const inPortionsOf = async function* (
  sites: AsyncIterable<ArrivingSite>,
): AsyncGenerator<readonly ArrivingSite[]> {
  let portion: ArrivingSite[] = []
  for await (const site of sites) {
    portion.push(site)
    if (portion.length < atOnce) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}

const linkParts = async (tx: Transaction, actor: Actor, links: readonly Link[]): Promise<void> => {
  const wholes = await listSites(tx, { ids: [...new Set(links.map(({ whole }) => whole))] })
  const there = new Set(wholes.map(({ id }) => id))
  await insertContainment(
    tx,
    actor,
    links.filter(({ whole }) => there.has(whole)),
  )
}

/** A side brings in the sites of a file, all or none of them. What is here already is not written over. */
export const importSites = async (
  db: OpenDatabase,
  actor: Actor,
  {
    sites,
    fileName,
    progress,
  }: {
    readonly sites: AsyncIterable<ArrivingSite>
    readonly fileName: string
    readonly progress: (sites: number) => void
  },
): Promise<Result<ImportOutcome, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const id = newId()
    const counts: Counts = { sites: 0, assessments: 0, known: 0, foreign: 0 }
    const links: Link[] = []
    for await (const portion of inPortionsOf(sites)) {
      await writePortion(tx, actor, { portion, broughtBy: id, counts, links })
      progress(counts.sites + counts.known)
    }
    await linkParts(tx, actor, links)
    await insertImport(tx, actor, { id, fileName, ...counts })
    await recordAudit(tx, actor, { action: 'imported sites', subject: id })
    return accept({ id, ...counts })
  })
}

/** A side takes back what it brought with one file, as far as nobody else sees it yet. */
export const undoImport = async (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly erased: number; readonly kept: number }, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await recordAudit(tx, actor, { action: 'took back an import of sites', subject: id })
    return accept(await deleteImported(tx, { id, side: actor.side }))
  })
}
