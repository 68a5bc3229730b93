import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { problemOfSystem } from '#kit/files/system-problem.ts'

import type { Arriving } from './arriving-site.ts'
import { UnreadableFile } from './file-problems.ts'
import type { Bringing } from './plain-site.ts'
import { readGeojson } from './read-geojson.ts'
import { readTable } from './read-table.ts'

/** A file that sites are brought in from, told by the end of its name. */
export const readSitesFile = async function* (
  path: string,
  bringing: Bringing,
): AsyncGenerator<Arriving> {
  try {
    if (/\.(geo)?json$/i.test(path)) {
      yield* readGeojson(createReadStream(path, { highWaterMark: 1024 * 1024 }), bringing)
    } else {
      yield* readTable(new Uint8Array(await readFile(path)), bringing)
    }
  } catch (error) {
    const at =
      error instanceof UnreadableFile
        ? error.at
        : { line: null, field: null, problem: problemOfSystem(error) }
    yield { arrived: false, problem: at }
  }
}

/** What a file calls itself, for whoever reads later where something came from. */
export const nameOfFile = (path: string): string => basename(path)
