import type { Violation } from './violations.ts'

const unchecked = 'any'
const state = "export type State = 'open' | 'done' | 'dropped'\n"

/** Places where the compiler would be told to look away, or does not look far enough. */
export const typeViolations: readonly Violation[] = [
  {
    file: 'src/kit/text/any.ts',
    text: `export const show = (value: ${unchecked}): string => typeof value\n`,
    breaks: ['typescript(no-explicit-any)'],
  },
  {
    file: 'src/kit/text/certain.ts',
    text: 'export const first = (list: readonly string[]): string => list[0]!\n',
    breaks: ['typescript(no-non-null-assertion)'],
  },
  {
    file: 'src/kit/text/cast.ts',
    text: 'export type Slug = string & { readonly slug: true }\nexport const slug = (text: string): Slug => text as Slug\n',
    breaks: ['typescript(no-unsafe-type-assertion)'],
  },
  {
    file: 'src/kit/text/object-cast.ts',
    text: 'export const point = { x: 1 } as { readonly x: number }\n',
    breaks: ['typescript(consistent-type-assertions)'],
  },
  {
    file: 'src/kit/text/unparsed.ts',
    text: 'export const parsed = (text: string): string => JSON.parse(text)\n',
    breaks: ['typescript(no-unsafe-return)'],
  },
  {
    file: 'src/kit/text/unknown-shape.ts',
    text: `const parsed = JSON.parse('{}')
export const length = Math.abs(parsed)
export const name: string = String(parsed.name)
parsed()
`,
    breaks: [
      'typescript(no-unsafe-argument)',
      'typescript(no-unsafe-assignment)',
      'typescript(no-unsafe-call)',
      'typescript(no-unsafe-member-access)',
    ],
  },
  {
    file: 'src/kit/text/forgotten-state.ts',
    text: `${state}export const label = (state: State): string => {
  let text = ''
  switch (state) {
    case 'open':
      text = 'o'
      break
    case 'done':
      text = 'd'
  }
  return text
}
`,
    breaks: ['typescript(switch-exhaustiveness-check)'],
  },
  {
    file: 'src/kit/text/hidden-state.ts',
    text: `${state}export const label = (state: State): string => {
  switch (state) {
    case 'open':
      return 'o'
    case 'done':
      return 'd'
    case 'dropped':
      return 'x'
    default:
      return '?'
  }
}
`,
    breaks: ['typescript(switch-exhaustiveness-check)'],
  },
  {
    file: 'src/kit/text/count-shown.ts',
    text: "export const seats = (count: number): string => (count ? 'left' : 'gone')\n",
    breaks: ['typescript(strict-boolean-expressions)'],
  },
  {
    file: 'src/kit/text/optional-flag.ts',
    text: "export const mark = (flag?: boolean, text?: string): string => (flag && text ? text : '')\n",
    breaks: [],
  },
  {
    file: 'src/kit/text/object-in-text.ts',
    text: 'export const words = (value: { readonly a: number }): string => `${value}`\n',
    breaks: ['typescript(no-base-to-string)', 'typescript(restrict-template-expressions)'],
  },
  {
    file: 'src/kit/text/type-as-value.ts',
    text: "import { Temporal } from 'temporal-polyfill'\nexport type Day = Temporal.PlainDate\n",
    breaks: ['typescript(consistent-type-imports)'],
  },
]
