import { typeViolations } from './type-violations.ts'
import type { Violation } from './violations.ts'

const statements = (count: number): string => '  list.push(1)\n'.repeat(count)

const functionOf = (lineCount: number): string =>
  `export const fill = (list: number[]): void => {\n${statements(lineCount - 2)}}\n`

const sizes: readonly Violation[] = [
  {
    file: 'src/kit/text/long.ts',
    text: functionOf(51),
    breaks: ['eslint(max-lines-per-function)'],
  },
  { file: 'src/kit/text/short-enough.ts', text: functionOf(50), breaks: [] },
  { file: 'src/contexts/access/pages/page.ts', text: functionOf(80), breaks: [] },
  {
    file: 'src/contexts/access/pages/long-page.ts',
    text: functionOf(81),
    breaks: ['eslint(max-lines-per-function)'],
  },
  { file: 'src/kit/text/long.test.ts', text: functionOf(200), breaks: [] },
  {
    file: 'src/kit/text/too-much.ts',
    text: 'export const line = 1\n'.replace('line', 'first') + '// a line\n'.repeat(300),
    breaks: ['eslint(max-lines)'],
  },
  {
    file: 'src/kit/text/four-parameters.ts',
    text: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n',
    breaks: ['eslint(max-params)'],
  },
  {
    file: 'src/kit/text/many-branches.ts',
    text: `export const digit = (n: number): string => {
${Array.from({ length: 10 }, (_, n) => `  if (n === ${String(n)}) return 'x'`).join('\n')}
  return ''
}
`,
    breaks: ['eslint(complexity)'],
  },
  {
    file: 'src/kit/text/long-but-one-decision.ts',
    text: `export type Digit = ${Array.from({ length: 14 }, (_, n) => `'${String(n)}'`).join(' | ')}
export const word = (digit: Digit): number => {
  switch (digit) {
${Array.from({ length: 14 }, (_, n) => `    case '${String(n)}':\n      return ${String(n)}`).join('\n')}
  }
}
`,
    breaks: [],
  },
  {
    file: 'src/kit/text/deep.ts',
    text: `export const deep = (a: boolean): number => {
  if (a) { if (a) { if (a) { if (a) return 1 } } }
  return 0
}
`,
    breaks: ['eslint(max-depth)'],
  },
]

const promises: readonly Violation[] = [
  {
    file: 'src/kit/text/unawaited.ts',
    text: 'export const start = (work: () => Promise<void>): void => {\n  work()\n}\n',
    breaks: ['typescript(no-floating-promises)'],
  },
  {
    file: 'src/kit/text/awaited.test.ts',
    text: "import { describe, it } from 'node:test'\ndescribe('a', () => {\n  it('b', () => undefined)\n})\n",
    breaks: [],
  },
  {
    file: 'src/kit/text/asks-a-promise.ts',
    text: 'export const ask = (may: () => Promise<boolean>): number => (may() ? 1 : 0)\n',
    breaks: ['typescript(no-misused-promises)', 'typescript(strict-boolean-expressions)'],
  },
  {
    file: 'src/kit/text/waits-for-a-number.ts',
    text: 'export const wait = async (n: number): Promise<number> => {\n  const one = await n\n  return one + 1\n}\n',
    breaks: ['typescript(await-thenable)'],
  },
  {
    file: 'src/kit/text/rejects-with-text.ts',
    text: "export const fail = (): Promise<never> => Promise.reject('no')\n",
    breaks: ['typescript(prefer-promise-reject-errors)'],
  },
  {
    file: 'src/kit/text/leaves-early.ts',
    text: `export const use = async (work: () => Promise<number>): Promise<number> => {
  await using door = { [Symbol.asyncDispose]: (): Promise<void> => Promise.resolve() }
  return work()
}
`,
    breaks: ['typescript(return-await)'],
  },
  {
    file: 'src/kit/text/throws-text.ts',
    text: "export const fail = (): never => {\n  throw 'no'\n}\n",
    breaks: ['typescript(only-throw-error)'],
  },
]

const domain = 'src/contexts/access/domain'

const oneWay: readonly Violation[] = [
  {
    file: 'src/kit/text/spread.ts',
    text: "export const letters = [...'abc']\nexport const copy = { ...new Map([['a', 1]]) }\n",
    breaks: ['typescript(no-misused-spread)'],
  },
  {
    file: 'src/kit/text/left-over.ts',
    text: 'const leftOver = 1\nexport const said = (_language: string): number => 1\n',
    breaks: ['eslint(no-unused-vars)'],
  },
  { file: 'src/kit/text/old.ts', text: 'export var old = 1\n', breaks: ['eslint(no-var)'] },
  {
    file: 'src/kit/text/never-changed.ts',
    text: 'let fixed = 1\nexport const one = fixed\n',
    breaks: ['eslint(prefer-const)'],
  },
  {
    file: 'src/kit/text/imports-twice.ts',
    text: "import { one } from './never-changed.ts'\nimport { one as two } from './never-changed.ts'\nexport const both = [one, two]\n",
    breaks: ['import(no-duplicates)'],
  },
  {
    file: 'src/kit/text/default.ts',
    text: 'export default 1\n',
    breaks: ['import(no-default-export)'],
  },
  {
    file: 'src/kit/text/loose.ts',
    text: "export const is = (a: string): boolean => a == 'b'\n",
    breaks: ['eslint(eqeqeq)'],
  },
  {
    file: 'src/kit/text/loud.ts',
    text: "console.log('loud')\nexport const said = 1\n",
    breaks: ['eslint(no-console)'],
  },
  {
    file: 'src/app/commands/loud.ts',
    text: "console.log('loud')\nexport const said = 1\n",
    breaks: [],
  },
  {
    file: 'src/kit/text/rewritten.ts',
    text: 'export const next = (n: number): number => {\n  n += 1\n  return n\n}\n',
    breaks: ['eslint(no-param-reassign)'],
  },
  {
    file: 'src/kit/text/later.ts',
    text: '// TODO: name the issue\nexport const said = 1\n',
    breaks: ['eslint(no-warning-comments)'],
  },
  {
    file: 'src/kit/text/someday.ts',
    text: '// @TODO(waitlist) a date is missing\nexport const said = 1\n',
    breaks: [],
  },
  {
    file: 'src/kit/text/locale.ts',
    text: 'export const shown = (day: Date): string => day.toLocaleDateString()\n',
    breaks: ['eslint(no-restricted-properties)'],
  },
  {
    file: 'src/kit/text/dice.ts',
    text: 'export const dice = (): number => Math.random()\n',
    breaks: ['eslint(no-restricted-properties)'],
  },
  {
    file: `${domain}/dated.ts`,
    text: 'export type Held = { readonly at: Date }\n',
    breaks: ['typescript(no-restricted-types)'],
  },
  {
    file: `${domain}/dice.ts`,
    text: 'export const dice = (): number => Math.random()\n',
    breaks: ['eslint(no-restricted-properties)'],
  },
  {
    file: 'src/kit/text/blanket.ts',
    text: ['/* oxlint', '-disable */\nconsole.log(1)\nexport const said = 1\n'].join(''),
    breaks: ['unicorn(no-abusive-eslint-disable)'],
  },
]

const impure = [
  'Date.now()',
  'globalThis.Date.now()',
  'process.pid',
  'fetch',
  'performance.now()',
  'crypto.randomUUID()',
  'setTimeout',
  'Intl',
].map((global, index): Violation => ({
  file: `${domain}/impure-${String(index)}.ts`,
  text: `export const impure = ${global}\n`,
  breaks: ['eslint(no-restricted-globals)'],
}))

const pure: Violation = {
  file: 'src/contexts/access/service/reads-the-clock.ts',
  text: 'export const now = (): number => Date.now()\n',
  breaks: [],
}

export const lintViolations: readonly Violation[] = [
  ...sizes,
  ...typeViolations,
  ...promises,
  ...oneWay,
  ...impure,
  pure,
]
