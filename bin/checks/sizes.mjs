import { isGenerated, isTest } from './project.mjs'

const code = /^(src|bin|tests|bench|torture|demo|db)\/.*\.(ts|mjs|js|css)$|^[^/]+\.mjs$/
// Seed worlds, catalogues and mapping tables are as long as what they list.
const seedData = /^(demo|db\/seeds)\/|^src\/contexts\/[^/]+\/data\/|^src\/site\/assets\/vendor\//
const codeLimit = 300
const testLimit = 400
const documentLimits = {
  'README.md': 120,
  'ARCHITECTURE.md': 250,
  'STYLE.md': 200,
  'CONTRIBUTING.md': 200,
}

const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const limitOf = (file, text) => {
  if (!code.test(file) || seedData.test(file) || isGenerated(text)) return Infinity
  return isTest(file) ? testLimit : codeLimit
}

const longCode = (project) =>
  project.files
    .filter((file) => code.test(file))
    .map((file) => ({ file, text: project.read(file) }))
    .filter(({ file, text }) => lineCount(text) > limitOf(file, text))
    .map(({ file, text }) => ({
      rule: 'file-size',
      file,
      message: `${lineCount(text)} lines, at most ${limitOf(file, text)}: which second thing is in here?`,
    }))

const longDocuments = (project) =>
  Object.entries(documentLimits)
    .filter(([file]) => project.files.includes(file))
    .filter(([file, limit]) => lineCount(project.read(file)) > limit)
    .map(([file, limit]) => ({
      rule: 'document-size',
      file,
      message: `${lineCount(project.read(file))} lines, at most ${limit}: a page that is not read keeps nothing`,
    }))

/** Files that have outgrown one sitting. */
export const checkSizes = (project) => [...longCode(project), ...longDocuments(project)]
