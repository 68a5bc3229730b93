import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../../', import.meta.url))
const configurations = [
  'package.json',
  'tsconfig.json',
  'context-map.mjs',
  '.oxlintrc.json',
  '.prettierrc.json',
  'knip.json',
]

/** Files of a made-up project: path to text. */
export type Files = Readonly<Record<string, string>>

/** A made-up project on disk that uses this project's own configuration and packages. */
export type Tree = {
  readonly root: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** Writes the files into a folder of its own, which is removed when the tree is disposed of. */
export const plantTree = async (files: Files): Promise<Tree> => {
  const root = await mkdtemp(join(tmpdir(), 'walls-'))
  for (const name of configurations) await cp(join(checkout, name), join(root, name))
  await symlink(join(checkout, 'node_modules'), join(root, 'node_modules'), 'dir')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

export type Outcome = { readonly code: number; readonly text: string }

type Run = {
  readonly script: string
  readonly args?: readonly string[]
  readonly nodeOptions?: string
}

/** Runs a script of this checkout inside the tree. */
export const runIn = (tree: Tree, { script, args = [], nodeOptions = '' }: Run): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(checkout, script), ...args],
      {
        cwd: tree.root,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, NODE_OPTIONS: nodeOptions },
      },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : Number(error !== null)
        resolve({ code, text: `${stdout}${stderr}` })
      },
    )
  })

/** What a check of this project says of each file: the names of the rules it breaks, sorted. */
export const rulesBroken = ({ text }: Outcome): ReadonlyMap<string, readonly string[]> => {
  const broken = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [place, rule, message] = line.split('  ')
    if (place === undefined || rule === undefined || message === undefined) continue
    const file = place.replace(/:\d+$/, '')
    broken.set(file, [...new Set([...(broken.get(file) ?? []), rule])].toSorted())
  }
  return broken
}
