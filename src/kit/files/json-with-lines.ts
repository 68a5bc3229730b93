import { accept, refuse, type Result } from '#kit/result/result.ts'

/** A JSON text as a value, with the line on which each part of it begins. */
export type JsonWithLines = {
  readonly value: unknown
  /** The line of the value at a path of keys and indexes, or of the nearest part above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export type JsonProblem = { readonly line: number; readonly problem: string }

// Deeper than any document of ours; keeps a hostile file from exhausting the stack.
const deepest = 64

class Unreadable extends Error {
  readonly offset: number

  constructor(offset: number, problem: string) {
    super(problem)
    this.offset = offset
  }
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String))

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** A cursor over the text; each reader leaves it behind what it read. */
type Cursor = {
  readonly text: string
  readonly offsets: Map<string, number>
  at: number
}

const blank = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

const take = (cursor: Cursor, pattern: RegExp): string | undefined => {
  pattern.lastIndex = cursor.at
  const [found] = pattern.exec(cursor.text) ?? []
  cursor.at += found?.length ?? 0
  return found
}

const skipBlank = (cursor: Cursor): void => void take(cursor, blank)

const takeSign = (cursor: Cursor, sign: string): boolean => {
  skipBlank(cursor)
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at += 1
  return true
}

const refuseHere = ({ text, at }: Cursor, wanted: string): never => {
  const found = at < text.length ? `here stands ${JSON.stringify(text[at])}` : 'the file ends here'
  throw new Unreadable(at, `this is no JSON: ${wanted} is expected, ${found}`)
}

const demandSign = (cursor: Cursor, sign: string, wanted = `"${sign}"`): void => {
  if (!takeSign(cursor, sign)) refuseHere(cursor, wanted)
}

/** The offset behind the closing quote of the text that begins at `from`. */
const endOfText = (text: string, from: number): number | undefined => {
  if (text[from] !== '"') return undefined
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1
    if (text[at] === '\\') at += 1
  }
  return undefined
}

// A pattern would run out of stack on a text of some million characters.
const textAt = ({ text, at }: Cursor, end: number): string | undefined => {
  try {
    return String(JSON.parse(text.slice(at, end)))
  } catch {
    return undefined
  }
}

const readText = (cursor: Cursor, wanted: string): string => {
  const end = endOfText(cursor.text, cursor.at) ?? refuseHere(cursor, wanted)
  const found = textAt(cursor, end)
  if (found === undefined) throw new Unreadable(cursor.at, 'this text is not written as JSON is')
  cursor.at = end
  return found
}

const readScalar = (cursor: Cursor): unknown => {
  if (cursor.text[cursor.at] === '"') return readText(cursor, 'a text in quotes')
  const found = take(cursor, scalar) ?? refuseHere(cursor, 'a value')
  const value: unknown = JSON.parse(found)
  return value
}

const readList = (cursor: Cursor, path: readonly PropertyKey[]): unknown[] => {
  const list: unknown[] = []
  if (takeSign(cursor, ']')) return list
  do {
    list.push(readValue(cursor, [...path, list.length]))
  } while (takeSign(cursor, ','))
  demandSign(cursor, ']', '"," or "]"')
  return list
}

const readEntry = (
  cursor: Cursor,
  path: readonly PropertyKey[],
  entries: Map<string, unknown>,
): void => {
  skipBlank(cursor)
  const start = cursor.at
  const key = readText(cursor, 'a name in quotes')
  if (entries.has(key)) throw new Unreadable(start, `"${key}" is given twice`)
  demandSign(cursor, ':')
  entries.set(key, readValue(cursor, [...path, key]))
}

const readEntries = (cursor: Cursor, path: readonly PropertyKey[]): unknown => {
  const entries = new Map<string, unknown>()
  if (!takeSign(cursor, '}')) {
    do readEntry(cursor, path, entries)
    while (takeSign(cursor, ','))
    demandSign(cursor, '}', '"," or "}"')
  }
  return Object.fromEntries(entries)
}

const readValue = (cursor: Cursor, path: readonly PropertyKey[]): unknown => {
  skipBlank(cursor)
  if (path.length > deepest) throw new Unreadable(cursor.at, 'this is nested too deeply')
  cursor.offsets.set(keyOf(path), cursor.at)
  if (takeSign(cursor, '[')) return readList(cursor, path)
  return takeSign(cursor, '{') ? readEntries(cursor, path) : readScalar(cursor)
}

const lineFinder =
  ({ text, offsets }: Cursor) =>
  (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(keyOf(path.slice(0, length)))
      if (offset !== undefined) return lineAt(text, offset)
    }
    return lineAt(text, offsets.get(keyOf([])) ?? 0)
  }

/**
 * Reads JSON (RFC 8259) so that what is wrong with a value can be told by its line, which
 * `JSON.parse` forgets. A name given twice is refused: one of the two would be lost in silence.
 */
export const readJsonWithLines = (text: string): Result<JsonWithLines, JsonProblem> => {
  const cursor: Cursor = { text: text.replace(/^\uFEFF/, ''), offsets: new Map(), at: 0 }
  try {
    const value = readValue(cursor, [])
    skipBlank(cursor)
    if (cursor.at < cursor.text.length) refuseHere(cursor, 'the end of the file')
    return accept({ value, lineOf: lineFinder(cursor) })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return refuse({ line: lineAt(cursor.text, error.offset), problem: error.message })
  }
}
