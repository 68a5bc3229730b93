import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * @typedef {{ rule: string, file: string, line?: number, message: string }} Problem
 * @typedef {{ root: string, files: string[], read: (file: string) => string }} Project
 */

const neverOurs = new Set(['node_modules', '.git', 'test-results'])

const filesKnownToGit = (root) =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))

// An unpacked archive has no git: then everything counts but what tools put there.
const filesOnDisk = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => neverOurs.has(part)))
    .filter((file) => !file.startsWith('data/'))

/** The project's own files (paths with `/`, from its root), and a way to read them once. */
export const openProject = (root) => {
  const texts = new Map()
  const read = (file) => {
    if (!texts.has(file)) texts.set(file, readFileSync(join(root, file), 'utf8'))
    return texts.get(file)
  }
  const files = existsSync(join(root, '.git')) ? filesKnownToGit(root) : filesOnDisk(root)
  return { root, files: files.toSorted(), read }
}

/** The first line of a file that a generator wrote says so. */
export const isGenerated = (text) => /^(\/\/|\/\*|--|#) ?Generated\b/.test(text)

export const isTest = (file) => /\.(test|spec|bench)\.ts$/.test(file) || file.startsWith('tests/')

/**
 * The lines of a file that break a rule. A rule's `pattern` is anything with a `test(line)`,
 * a regular expression most of the time.
 */
export const linesBreaking = (project, file, { rule, pattern, message }) =>
  project
    .read(file)
    .split('\n')
    .flatMap((text, index) =>
      pattern.test(text) ? [{ rule, file, line: index + 1, message }] : [],
    )

/** One problem as a line that editors and terminals can jump to. */
export const inWords = ({ rule, file, line, message }) =>
  `${file}${line === undefined ? '' : `:${line}`}  ${rule}  ${message}`
