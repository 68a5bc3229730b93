import type { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { FileProblem } from './file-problem.ts'
import { type JsonWithLines, readJsonWithLines } from './json-with-lines.ts'

type Path = readonly PropertyKey[]

/** What is wrong with one value of a document, or worth saying of it. */
export type Issue = { readonly path: Path; readonly problem: string }

/** A document as its schema reads it, and where in the file each of its values stands. */
export type ReadJson<Value> = {
  readonly value: Value
  readonly locate: (issue: Issue) => FileProblem
}

/** A path as people write it: `events[0].plan[1].minOnSite`. */
const pathInWords = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined
    return Object.entries(part).find(([name]) => name === String(key))?.[1]
  }, value)

const issuesOf = (issue: z.core.$ZodIssue, value: unknown): Issue[] => {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], problem: 'is not known here' }))
  }
  // JSON has no undefined: what is undefined is not there.
  const isMissing = valueAt(value, path) === undefined
  return [{ path, problem: isMissing ? `is missing; it ${message}` : message }]
}

const locateIn =
  (file: string, { lineOf }: JsonWithLines) =>
  ({ path, problem }: Issue): FileProblem => ({
    file,
    line: lineOf(path),
    field: pathInWords(path),
    problem,
  })

/**
 * Reads a JSON document by a schema whose messages go on after the name of a field (_has to be a
 * text_). Everything that is wrong with it is answered, each by its line and path.
 */
export const readJson = <Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
): Result<ReadJson<Value>, readonly FileProblem[]> => {
  const json = readJsonWithLines(text)
  if (!json.ok) return refuse([{ file, field: null, ...json.refusal }])
  const { value } = json.value
  const locate = locateIn(file, json.value)
  const parsed = schema.safeParse(value)
  if (parsed.success) return accept({ value: parsed.data, locate })
  return refuse(parsed.error.issues.flatMap((issue) => issuesOf(issue, value)).map(locate))
}
