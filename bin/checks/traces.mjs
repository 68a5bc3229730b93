import { linesBreaking } from './project.mjs'

const binary = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|otf|pdf|gz|br|zip|tiff?)$/
const before = String.raw`(?<![\w.:/~@-])`

// One letter in brackets each, so that this file does not find itself.
const rules = [
  {
    rule: 'no-machine-paths',
    pattern: new RegExp(
      `${before}/(wor[k]/[\\w.]|tm[p]/bash|hom[e]/[a-z]|User[s]/[A-Za-z]|roo[t]/[\\w.])|[A-Z]:\\\\User[s]`,
    ),
    message: 'names a place on one machine; paths are relative to the checkout',
  },
  {
    rule: 'no-registry-hosts',
    pattern:
      /\b(registr[y]|artifactor[y])\.([a-z0-9-]+\.)+[a-z]{2,8}\b|\bnpmj[s]\.(org|com)\b|^registr[y]\s*=/,
    message: 'names a package registry; which one is used is a matter of the machine',
  },
]

const lock = 'package-lock.json'

const lockIsPortable = {
  rule: 'lock-without-resolved',
  pattern: /^\s*"resolved": "https?:/,
  message: 'names the host it was fetched from; .npmrc asks npm to omit it: install again',
}

/** Marks of the machine on which the project happened to be written. */
export const checkTraces = (project) =>
  project.files
    .filter((file) => !binary.test(file))
    .flatMap((file) =>
      (file === lock ? [lockIsPortable] : rules).flatMap((rule) =>
        linesBreaking(project, file, rule),
      ),
    )
