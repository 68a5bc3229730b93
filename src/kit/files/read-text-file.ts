import { readFile, stat } from 'node:fs/promises'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { FileProblem } from './file-problem.ts'
import { problemOfSystem } from './system-problem.ts'

// What is larger was named by mistake: ten thousand events take 5 MB.
const largest = 64_000_000

/** What is wrong with a file as a whole. */
export const wrongFile = (file: string, problem: string): FileProblem => ({
  file,
  line: null,
  field: null,
  problem,
})

/** The text of a file that somebody named, or why it cannot be had. */
export const readTextFile = async (file: string): Promise<Result<string, FileProblem>> => {
  try {
    const { size } = await stat(file)
    if (size > largest) return refuse(wrongFile(file, 'this file is larger than 64 MB'))
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
  } catch (error) {
    if (error instanceof TypeError) return refuse(wrongFile(file, 'this file is not UTF-8 text'))
    return refuse(wrongFile(file, problemOfSystem(error)))
  }
}
