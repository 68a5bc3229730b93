import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertAssessments, insertVerifications } from '../store/assessment-store.ts'
import { insertClaims, unsaidClaims } from '../store/claim-store.ts'
import { insertContainment } from '../store/containment-store.ts'
import { insertHidings } from '../store/hiding-store.ts'
import { deleteImported, insertImport } from '../store/import-store.ts'
import { insertSites, listSites } from '../store/site-store.ts'
import {
  type ArrivingSite,
  assessmentsOf,
  claimsOf,
  hidingsOf,
  inOrderOfCorrection,
  newSiteOf,
  saidBy,
  verificationsOf,
} from './arriving-records.ts'
import { writeArrivingFiles } from './write-arriving-files.ts'

/** What became of a file. */
export type ImportOutcome = {
  readonly id: string
  readonly sites: number
  readonly assessments: number
  /** Sites that were here already: nothing of them was written over. */
  readonly known: number
  /** Sites that the file says another side keeps: each side brings in its own. */
  readonly foreign: number
  /** Pictures and documents. */
  readonly files: number
}

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

type Counts = { -readonly [Key in Exclude<keyof ImportOutcome, 'id'>]: number }
type Link = { readonly site: string; readonly whole: string }

type Writing = {
  readonly broughtBy: string
  readonly counts: Counts
  readonly links: Link[]
}

/** What is here already grows by what is new, and by nothing that was said otherwise since. */
const grow = async (
  tx: Transaction,
  actor: Actor,
  { growing, counts }: Pick<Writing, 'counts'> & { readonly growing: readonly ArrivingSite[] },
): Promise<void> => {
  const { side } = actor
  const assessments = growing.flatMap((one) => assessmentsOf(one, side))
  const recorded = new Set(await insertAssessments(tx, actor, inOrderOfCorrection(assessments)))
  const verifications = growing.flatMap((one) => verificationsOf(one, { recorded, side }))
  await insertVerifications(tx, actor, verifications)
  for (const one of growing) counts.files += await writeArrivingFiles(tx, actor, one)
  counts.assessments += recorded.size
}

const writePortion = async (
  tx: Transaction,
  actor: Actor,
  { portion, broughtBy, counts, links }: Writing & { readonly portion: readonly ArrivingSite[] },
): Promise<void> => {
  const { side } = actor
  const ours = portion.filter(({ site }) => site.owner === side)
  const here = await listSites(tx, { ids: portion.map(({ id }) => id) })
  const owners = new Map(here.map(({ id, owner }) => [id, owner]))
  const fresh = await writeNew(tx, actor, {
    fresh: ours.filter(({ id }) => !owners.has(id)),
    broughtBy,
  })
  const ofOthers = portion
    .filter(({ id }) => (owners.get(id) ?? side) !== side)
    .map((one) => saidBy(one, side))
  const said = await unsaidClaims(tx, ofOthers.flatMap(claimsOf))
  await insertClaims(tx, actor, [...fresh.flatMap(claimsOf), ...said])
  await insertHidings(tx, actor, fresh.flatMap(hidingsOf))
  const known = ours.filter(({ id }) => owners.get(id) === side)
  await grow(tx, actor, { growing: [...fresh, ...known, ...ofOthers], counts })
  for (const { id, site } of fresh)
    if (site.partOf !== null) links.push({ site: id, whole: site.partOf })
  counts.sites += fresh.length
  counts.known += known.length
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
    const counts: Counts = { sites: 0, assessments: 0, known: 0, foreign: 0, files: 0 }
    const links: Link[] = []
    for await (const portion of inPortionsOf(sites)) {
      await writePortion(tx, actor, { portion, broughtBy: id, counts, links })
      progress(counts.sites + counts.known)
    }
    await linkParts(tx, actor, links)
    const { sites: written, assessments } = counts
    await insertImport(tx, actor, { id, fileName, sites: written, assessments })
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
