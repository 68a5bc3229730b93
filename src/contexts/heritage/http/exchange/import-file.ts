import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type FileProblem, problemInWords } from '#kit/files/file-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { ArrivingSite } from '../../service/arriving-records.ts'
import { type ImportOutcome, importSites } from '../../service/import-sites.ts'
import type { Arriving } from './arriving-site.ts'
import { checkFiles } from './check-files.ts'
import type { Bringing } from './plain-site.ts'
import { nameOfFile, withSitesOf } from './read-file.ts'

/** What a file holds, before anything is recorded. */
export type Surveyed = {
  readonly sites: number
  readonly assessments: number
  readonly withoutPlace: number
  /** Pictures and documents that came with it. */
  readonly files: number
  /** What the file says and cannot be placed, each with its line. */
  readonly notes: readonly string[]
}

const mostProblems = 100

type Finding = {
  readonly problems: FileProblem[]
  readonly notes: FileProblem[]
  readonly lineOf: Map<string, number>
  sites: number
  assessments: number
  withoutPlace: number
  files: number
}

const findIn = (
  found: Finding,
  { id, line, site, geometry, notes }: ArrivingSite,
  file: string,
): void => {
  const earlier = found.lineOf.get(id)
  if (earlier !== undefined) {
    const problem = `is there already, on line ${String(earlier)}`
    found.problems.push({ file, line, field: 'id', problem })
    return
  }
  found.lineOf.set(id, line)
  found.sites += 1
  found.assessments += site.assessments.length
  if (geometry === null) found.withoutPlace += 1
  for (const problem of notes) found.notes.push({ file, line, field: null, problem })
}

const findFiles = async (found: Finding, site: ArrivingSite, file: string): Promise<void> => {
  const { line } = site
  const { wrongs, missing, files } = await checkFiles(site)
  found.problems.push(...wrongs.map((wrong) => ({ file, line, ...wrong })))
  found.files += files
  if (missing === 0) return
  const problem = `${String(missing)} pictures and documents are named, and did not come: bring the whole archive`
  found.notes.push({ file, line, field: null, problem })
}

const futureIn = ({ site, line }: ArrivingSite, file: string, today: string): FileProblem[] =>
  site.assessments
    .filter(({ observedOn }) => observedOn > today)
    .map(({ observedOn }) => ({
      file,
      line,
      field: 'observed on',
      problem: `${observedOn} is yet to come`,
    }))

type Meanings = Readonly<Record<string, string>>

const bringingOf = (
  path: string,
  { relation, side }: Actor,
  meanings: Meanings | undefined,
): Bringing => ({
  relation,
  side,
  fileName: nameOfFile(path),
  ...(meanings !== undefined && { meanings }),
})

const look = async (
  sites: AsyncIterable<Arriving>,
  file: string,
  today: string,
): Promise<Finding> => {
  const found: Finding = {
    problems: [],
    notes: [],
    lineOf: new Map(),
    sites: 0,
    assessments: 0,
    withoutPlace: 0,
    files: 0,
  }
  for await (const arriving of sites) {
    if (arriving.arrived) {
      findIn(found, arriving.site, file)
      found.problems.push(...futureIn(arriving.site, file, today))
      await findFiles(found, arriving.site, file)
    } else found.problems.push({ file, ...arriving.problem })
    if (found.problems.length >= mostProblems) break
  }
  return found
}

/** Reads a whole file and records nothing: what it holds, or everything that is wrong with it by line. */
export const surveySitesFile = async (
  path: string,
  actor: Actor,
  { today, meanings }: { readonly today: string; readonly meanings?: Meanings },
): Promise<Result<Surveyed, readonly string[]>> => {
  const bringing = bringingOf(path, actor, meanings)
  const file = bringing.fileName
  const found = await withSitesOf(path, bringing, (sites) => look(sites, file, today))
  const { problems, notes, sites, assessments, withoutPlace, files } = found
  if (problems.length > 0) {
    const more = problems.length >= mostProblems ? ['… and no more was read'] : []
    return refuse([...problems.slice(0, mostProblems).map(problemInWords), ...more])
  }
  if (sites === 0) return refuse([`${file}: holds no site`])
  return accept({ sites, assessments, withoutPlace, files, notes: notes.map(problemInWords) })
}

const arrived = async function* (sites: AsyncIterable<Arriving>): AsyncGenerator<ArrivingSite> {
  for await (const arriving of sites) {
    if (arriving.arrived) yield arriving.site
    else throw new Error(`the file changed while it was read: ${arriving.problem.problem}`)
  }
}

/** Brings in the sites of a file that was surveyed before, all or none. */
export const importSitesFile = (
  db: OpenDatabase,
  actor: Actor,
  {
    path,
    progress,
    meanings,
  }: {
    readonly path: string
    readonly progress: (sites: number) => void
    readonly meanings?: Meanings
  },
): Promise<Result<ImportOutcome, 'member-may-not-edit'>> => {
  const bringing = bringingOf(path, actor, meanings)
  const { fileName } = bringing
  return withSitesOf(path, bringing, (sites) =>
    importSites(db, actor, { sites: arrived(sites), fileName, progress }),
  )
}
