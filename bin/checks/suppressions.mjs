import { linesBreaking } from './project.mjs'

const code = /^(src|bin|tests|bench|torture|demo)\/.*\.(ts|mjs|js)$|^[^/]+\.mjs$/
// One letter in brackets each, so that this file does not find itself.
const directive = /(ox|es)lint-disabl[e]|@ts-expect-erro[r]|prettier-ignor[e]/
const reason = /--\s+\S{2,}.*\s\S+/

const rules = [
  {
    rule: 'suppression-has-reason',
    pattern: { test: (line) => directive.test(line) && !reason.test(line) },
    message: 'a rule is suppressed only with its reason on the same line: ` -- why here`',
  },
  {
    rule: 'no-ts-ignore',
    pattern: /@ts-(ignor|nochec)[ek]/,
    message: 'hides every error of the line, present and future: say the type, or expect the error',
  },
  {
    rule: 'no-lonely-tests',
    pattern: /\b(it|test|describe|suite)\.(only|skip|todo)\(|\bonl[y]: true/,
    message: 'a test that runs alone, or never, proves nothing: finish or delete it',
  },
]

/** Rules that somebody switched off without saying why. */
export const checkSuppressions = (project) =>
  project.files
    .filter((file) => code.test(file) && !file.startsWith('tests/walls/'))
    .flatMap((file) => rules.flatMap((rule) => linesBreaking(project, file, rule)))
