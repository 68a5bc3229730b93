// Words that say nothing about what is inside; each of them becomes a drawer.
const drawers =
  /^(utils?|utilities|helpers?|managers?|handlers?|commons?|shared|misc|infos?|stuff|tools)$/
// Verbs that every function could carry.
const emptyVerbs = /^(do|process|handle|manage)$/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const named = /^(src|bin|tests|bench|torture|demo)\//

const problem = (rule, file, message) => ({ rule, file, message })

const words = (part) => part.split('.')[0].split('-')

const ofPath = (file) => {
  const parts = file.split('/').slice(1)
  const name = parts.at(-1) ?? ''
  const found = []
  if (/^index\.[a-z.]+$/.test(name)) {
    found.push(problem('no-index', file, 'say what is inside; a barrel hides who owns what'))
  }
  const drawer = parts.flatMap(words).find((word) => drawers.test(word))
  if (drawer !== undefined || /^data\.[a-z.]+$/.test(name)) {
    found.push(
      problem(
        'no-drawer-names',
        file,
        `"${drawer ?? 'data'}" is a drawer: name the one thing inside`,
      ),
    )
  }
  if (emptyVerbs.test(words(name)[0] ?? '')) {
    found.push(
      problem('no-empty-verbs', file, `"${words(name)[0]}" could be anything: say the verb`),
    )
  }
  return found
}

// README.md and the like are named by custom; data may keep the names of its source.
const mayDiffer =
  /(^|\/)(README\.md|[A-Z]+\.md)$|^demo\/|\/data\/|^tests\/fixtures\/|\/assets\/|^src\/.*\.(woff2|svg|png)$/

const caseOf = (file) =>
  mayDiffer.test(file) ||
  file
    .split('/')
    .slice(1)
    .every((part) => kebabCase.test(part))
    ? []
    : [problem('kebab-case', file, 'files and folders are lower-case words joined by hyphens')]

/** File and folder names that tell nothing, or are written otherwise than their neighbours. */
export const checkNames = (project) =>
  project.files
    .filter((file) => named.test(file))
    .flatMap((file) => [...ofPath(file), ...caseOf(file)])
