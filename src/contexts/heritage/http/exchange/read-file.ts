import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { problemOfSystem } from '#kit/files/system-problem.ts'
import type { OpenZipFile } from '#kit/zip/open-zip-file.ts'

import type { Arriving } from './arriving-site.ts'
import { type Problem, UnreadableFile } from './file-problems.ts'
import type { Bringing } from './plain-site.ts'
import { openArchive, readArchive } from './read-archive.ts'
import { readGeojson } from './read-geojson.ts'
import { readTable } from './read-table.ts'

const readPlain = async function* (path: string, bringing: Bringing): AsyncGenerator<Arriving> {
  if (/\.(geo)?json$/i.test(path)) {
    yield* readGeojson(createReadStream(path, { highWaterMark: 1024 * 1024 }), bringing)
  } else {
    yield* readTable(new Uint8Array(await readFile(path)), bringing)
  }
}

const said = (text: string): Problem => ({ is: 'other', values: { text } })

// What makes a file unreadable is the last that it says.
const untilUnreadable = async function* (sites: AsyncIterable<Arriving>): AsyncGenerator<Arriving> {
  try {
    yield* sites
  } catch (error) {
    const at =
      error instanceof UnreadableFile
        ? error.at
        : { line: null, field: null, problem: said(problemOfSystem(error)) }
    yield { arrived: false, problem: at }
  }
}

/** Reads a file of sites, told by the end of its name; an archive stays open as long as the work takes. */
export const withSitesOf = async <T>(
  path: string,
  bringing: Bringing,
  work: (sites: AsyncIterable<Arriving>) => Promise<T>,
): Promise<T> => {
  const held: { archive?: OpenZipFile } = {}
  const read = async function* (): AsyncGenerator<Arriving> {
    if (/\.zip$/i.test(path)) {
      held.archive = await openArchive(path)
      yield* readArchive(held.archive, bringing)
    } else yield* readPlain(path, bringing)
  }
  try {
    return await work(untilUnreadable(read()))
  } finally {
    held.archive?.close()
  }
}

/** What a file calls itself, for whoever reads later where something came from. */
export const nameOfFile = (path: string): string => basename(path)
