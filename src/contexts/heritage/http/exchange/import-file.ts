import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { HeritageWords } from '../../messages/words.ts'
import type { ArrivingSite } from '../../service/arriving-records.ts'
import { type ImportOutcome, importSites } from '../../service/import-sites.ts'
import type { Arriving } from './arriving-site.ts'
import { checkFiles } from './check-files.ts'
import { type PlacedProblem, problemInWords, wordsOfOperator } from './file-problems.ts'
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
  readonly problems: PlacedProblem[]
  readonly notes: PlacedProblem[]
  readonly lineOf: Map<string, number>
  sites: number
  assessments: number
  withoutPlace: number
  files: number
}

type Arrived = Extract<Arriving, { arrived: true }>

const findIn = (found: Finding, { site: arriving, notes = [] }: Arrived): void => {
  const { id, line, site, geometry } = arriving
  const earlier = found.lineOf.get(id)
  if (earlier !== undefined) {
    found.problems.push({ line, field: 'id', problem: { is: 'twice', values: { line: earlier } } })
    return
  }
  found.lineOf.set(id, line)
  found.sites += 1
  found.assessments += site.assessments.length
  if (geometry === null) found.withoutPlace += 1
  for (const problem of notes) found.notes.push({ line, field: null, problem })
}

const findFiles = async (found: Finding, site: ArrivingSite): Promise<void> => {
  const { line } = site
  const { wrongs, missing, files } = await checkFiles(site)
  found.problems.push(...wrongs.map((wrong) => ({ line, ...wrong })))
  found.files += files
  if (missing === 0) return
  const problem = { is: 'did-not-come', values: { count: missing } } as const
  found.notes.push({ line, field: null, problem })
}

const futureIn = ({ site, line }: ArrivingSite, today: string): readonly PlacedProblem[] =>
  site.assessments
    .filter(({ observedOn }) => observedOn > today)
    .map(({ observedOn }) => ({
      line,
      field: 'observed on',
      problem: { is: 'future', values: { day: observedOn } },
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

const look = async (sites: AsyncIterable<Arriving>, today: string): Promise<Finding> => {
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
      findIn(found, arriving)
      found.problems.push(...futureIn(arriving.site, today))
      await findFiles(found, arriving.site)
    } else found.problems.push(arriving.problem)
    if (found.problems.length >= mostProblems) break
  }
  return found
}

type Surveying = {
  readonly today: string
  readonly meanings?: Meanings
  /** In whose language; an operator reads English. */
  readonly say?: HeritageWords
}

/** Reads a whole file and records nothing: what it holds, or everything that is wrong with it by line. */
export const surveySitesFile = async (
  path: string,
  actor: Actor,
  { today, meanings, say = wordsOfOperator }: Surveying,
): Promise<Result<Surveyed, readonly string[]>> => {
  const bringing = bringingOf(path, actor, meanings)
  const file = bringing.fileName
  const inWords = (one: PlacedProblem): string => problemInWords(say, file, one)
  const found = await withSitesOf(path, bringing, (sites) => look(sites, today))
  const { problems, notes, sites, assessments, withoutPlace, files } = found
  if (problems.length > 0) {
    const more = problems.length >= mostProblems ? [say('file.more')] : []
    return refuse([...problems.slice(0, mostProblems).map(inWords), ...more])
  }
  if (sites === 0) return refuse([`${file}: ${say('file.no-site')}`])
  return accept({ sites, assessments, withoutPlace, files, notes: notes.map(inWords) })
}

const arrived = async function* (sites: AsyncIterable<Arriving>): AsyncGenerator<ArrivingSite> {
  for await (const arriving of sites) {
    if (arriving.arrived) yield arriving.site
    else throw new Error(`the file changed while it was read: ${arriving.problem.problem.is}`)
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
