import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { readJsonWithLines } from './json-with-lines.ts'

const valueOf = (text: string): unknown => {
  const read = readJsonWithLines(text)
  return read.ok ? { value: read.value.value } : 'refused'
}

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return 'refused'
  }
}

describe('reading JSON with lines', () => {
  it('reads every value as JSON.parse does, however it is laid out', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom('', ' ', '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent)
          deepEqual(valueOf(text), parsed(text))
        },
      ),
    )
  })

  it('refuses what JSON.parse refuses, when a character is lost or put in', () => {
    const damaged = fc
      .tuple(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '0', '\\', '\n'),
      )
      .map(([value, at, sign]) => {
        const text = JSON.stringify(value, null, 1)
        const place = at % (text.length + 1)
        return text.slice(0, place) + sign + text.slice(place + (sign === '' ? 1 : 0))
      })
    fc.assert(
      fc.property(damaged, (text) => {
        const read = readJsonWithLines(text)
        // A name given twice is refused here alone.
        if (!read.ok && read.refusal.problem.endsWith('given twice')) return
        deepEqual(valueOf(text), parsed(text))
      }),
      { numRuns: 1000 },
    )
  })

  const syntaxErrors: readonly (readonly [string, number, string])[] = [
    ['', 1, 'this is no JSON: a value is expected, the file ends here'],
    ['{\n "a": 1,\n}', 3, 'this is no JSON: a name in quotes is expected, here stands "}"'],
    ['{\n "a": 1\n "b": 2}', 3, 'this is no JSON: "," or "}" is expected, here stands "\\""'],
    ['[1,\n2\n', 3, 'this is no JSON: "," or "]" is expected, the file ends here'],
    ['[1]\n\n[2]', 3, 'this is no JSON: the end of the file is expected, here stands "["'],
    ["{\n\n'a': 1}", 3, 'this is no JSON: a name in quotes is expected, here stands "\'"'],
    ['{"a": 1,\n "b": {"c": 1,\n "c": 2}}', 3, '"c" is given twice'],
    ['['.repeat(70), 1, 'this is nested too deeply'],
  ]
  for (const [text, line, problem] of syntaxErrors) {
    it(`says where ${JSON.stringify(text.slice(0, 24))} goes wrong`, () => {
      const read = readJsonWithLines(text)
      deepEqual(read, { ok: false, refusal: { line, problem } })
    })
  }

  it('finds the line of a value, and of what stands above a value that is missing', () => {
    const read = readJsonWithLines('{\n"events": [\n  {"id": 1,\n   "end": 2},\n {}\n]}')
    if (!read.ok) throw new Error(read.refusal.problem)
    const { lineOf } = read.value
    equal(lineOf(['events', 0, 'id']), 3)
    equal(lineOf(['events', 0, 'end']), 4)
    equal(lineOf(['events', 1, 'id']), 5)
    equal(lineOf(['otherwise']), 1)
  })

  it('passes over a byte order mark', () => {
    deepEqual(valueOf('\uFEFF{"a": 1}'), { value: { a: 1 } })
  })
})
