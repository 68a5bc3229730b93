import type { Files } from './tree.ts'
import type { Violation } from './violations.ts'

const lines = (count: number): string => 'export const line = 1\n'.repeat(count)

/** Words that this project may not contain itself are put together here. */
const spelled = (...parts: readonly string[]): string => parts.join('')

const relations = 'src/contexts/relations'
const text = 'export const found = true\n'

const layout: readonly Violation[] = [
  { file: `${relations}/helpers/pad.ts`, text, breaks: ['context-vocabulary', 'no-drawer-names'] },
  { file: `${relations}/types.ts`, text, breaks: ['context-vocabulary'] },
  {
    file: `${relations}/contract.ts`,
    text: `export * from './domain/note.ts'\n${lines(31)}`,
    breaks: ['contract-is-small', 'contract-names-its-exports'],
  },
  { file: 'src/loose.ts', text, breaks: ['source-folders'] },
  { file: 'src/services/mail.ts', text, breaks: ['source-folders'] },
]

const names: readonly Violation[] = [
  { file: 'src/kit/text/index.ts', text, breaks: ['no-index'] },
  { file: 'src/kit/text/string-utils.ts', text, breaks: ['no-drawer-names'] },
  { file: 'src/kit/text/mail-manager.test.ts', text, breaks: ['no-drawer-names'] },
  { file: 'src/kit/common/pad.ts', text, breaks: ['no-drawer-names'] },
  { file: 'src/kit/text/data.ts', text, breaks: ['no-drawer-names'] },
  { file: 'src/kit/text/process-order.ts', text, breaks: ['no-empty-verbs'] },
  { file: 'src/kit/text/camelCase.ts', text, breaks: ['kebab-case'] },
  { file: 'src/kit/text/ours-to-do.ts', text, breaks: [] },
]

const sizes: readonly Violation[] = [
  { file: 'src/kit/text/exactly-full.ts', text: lines(300), breaks: [] },
  { file: 'src/kit/text/too-long.ts', text: lines(301), breaks: ['file-size'] },
  { file: 'src/site/styles/too-long.css', text: '/* */\n'.repeat(301), breaks: ['file-size'] },
  { file: 'src/kit/text/full.test.ts', text: lines(400), breaks: [] },
  { file: 'src/kit/text/too-long.test.ts', text: lines(401), breaks: ['file-size'] },
  {
    file: 'src/kit/db/rows.ts',
    text: `// Generated from the catalogue.\n${lines(900)}`,
    breaks: [],
  },
  { file: `${relations}/data/disciplines.ts`, text: lines(900), breaks: [] },
  { file: 'STYLE.md', text: 'a rule\n'.repeat(201), breaks: ['document-size'] },
]

const migrations: readonly Violation[] = [
  { file: 'db/migrations/20260901T0900_relations_add_side.sql', text: '-- A side.\n', breaks: [] },
  { file: 'db/migrations/0002_relations.sql', text: '-- No time.\n', breaks: ['migration-name'] },
  {
    file: 'db/migrations/20260901T0901_festivals_add_stage.sql',
    text: '-- Of no context.\n',
    breaks: ['migration-name'],
  },
  {
    file: 'db/migrations/20260901T0902_relations_add_post.sql',
    text: 'create table post ();\n',
    breaks: ['migration-says-why'],
  },
]

const suppressions: readonly Violation[] = [
  {
    file: 'src/kit/text/silent.ts',
    text: spelled('// oxlint', '-disable-next-line no-console\n'),
    breaks: ['suppression-has-reason'],
  },
  {
    file: 'src/kit/text/curt.ts',
    text: spelled('// @ts-expect', '-error -- because\n'),
    breaks: ['suppression-has-reason'],
  },
  {
    file: 'src/kit/text/honest.ts',
    text: spelled('// oxlint', '-disable-next-line no-console -- the operator reads this\n'),
    breaks: [],
  },
  {
    file: 'src/kit/text/blind.ts',
    text: spelled('// @ts-', 'ignore -- the type is wrong here\n'),
    breaks: ['no-ts-ignore'],
  },
  {
    file: 'src/kit/text/lonely.test.ts',
    text: spelled('it.', "only('runs alone', () => undefined)\n"),
    breaks: ['no-lonely-tests'],
  },
]

const traces: readonly Violation[] = [
  {
    file: 'docs/how-to.md',
    text: spelled('Open `', '/ho', 'me/ana/project`.\n'),
    breaks: ['no-machine-paths'],
  },
  {
    file: 'src/kit/text/somewhere.ts',
    text: spelled("export const folder = '", '/wo', "rk/main'\n"),
    breaks: ['no-machine-paths'],
  },
  {
    file: 'docs/links.md',
    text: spelled('See https://www.gob.mx/home/press and /en/wo', 'rk/shops.\n'),
    breaks: [],
  },
  {
    file: '.npmrc',
    text: spelled('regi', 'stry=https://packages.example.org\n'),
    breaks: ['no-registry-hosts'],
  },
  {
    file: 'docs/install.md',
    text: spelled('From https://regi', 'stry.example.org/alternat.\n'),
    breaks: ['no-registry-hosts'],
  },
  {
    file: 'package-lock.json',
    text: spelled('{\n  "resol', 'ved": "https://packages.example.org/pg.tgz"\n}\n'),
    breaks: ['lock-without-resolved'],
  },
]

const asJson = (messages: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(messages, null, 2)}\n`

const english = {
  title: 'Events',
  seats: '{count, plural, one {# seat} other {# seats}} on {day, date}',
  forgotten: 'Forgotten',
}

const messages = 'src/site/messages'

const catalogues: readonly Violation[] = [
  { file: `${messages}/en.json`, text: asJson(english), breaks: [] },
  {
    file: `${messages}/es.json`,
    text: asJson({
      title: 'Eventos {year}',
      seats: '{count, plural, other {# plazas}} el {day, date}',
      invented: 'Inventado',
    }),
    breaks: ['catalogue-keys', 'catalogue-placeholders', 'catalogue-plurals'],
  },
  {
    file: `${messages}/az.json`,
    text: asJson({ ...english, title: 'Tədbirlər {', forgotten: ' ' }),
    breaks: ['catalogue-parses'],
  },
  { file: `${relations}/messages/en.json`, text: asJson({ a: '{n, number} a' }), breaks: [] },
  {
    file: `${relations}/messages/es.json`,
    text: asJson({ a: '{n, plural, =1 {un a} other {# aes}}' }),
    breaks: [],
  },
  {
    file: `${relations}/messages/az.json`,
    text: '{',
    breaks: ['catalogue-keys', 'catalogue-parses'],
  },
  {
    file: 'src/contexts/access/messages/en.json',
    text: asJson({ a: 'a' }),
    breaks: [],
  },
  {
    file: 'src/contexts/access/messages/es.json',
    text: asJson({ a: 'a' }),
    breaks: [],
  },
]

/** What is missing rather than wrong: told of a place where no file stands. */
export const absences = [
  { file: 'src/contexts/access/messages/az.json', breaks: ['catalogue-languages'] },
  {
    file: 'src/contexts/festivals',
    breaks: ['context-has-readme-and-contract', 'context-map-names-every-folder'],
  },
  { file: 'context-map.mjs', breaks: ['context-map-names-every-folder'] },
]

export const structureViolations: readonly Violation[] = [
  { file: 'src/contexts/festivals/domain/stage.ts', text, breaks: [] },
  ...layout,
  ...names,
  ...sizes,
  ...migrations,
  ...suppressions,
  ...traces,
  ...catalogues,
]

/** The skeleton without one context that the map names. */
export const withoutOneContext = (skeleton: Files, name: string): Files =>
  Object.fromEntries(
    Object.entries(skeleton).filter(([file]) => !file.startsWith(`src/contexts/${name}/`)),
  )
