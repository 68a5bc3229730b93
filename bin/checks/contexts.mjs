// A context has a closed vocabulary: whoever knows one context finds anything in all of them.
const folders = [
  'domain',
  'store',
  'service',
  'http',
  'pages',
  'jobs',
  'data',
  'messages',
  'documents',
]
const files = ['README.md', 'contract.ts', 'routes.ts', 'jobs.ts']
const required = ['README.md', 'contract.ts']
const sourceFolders = ['app', 'contexts', 'kit', 'site']
const testSuffix = /(\.(db|http))?\.test\.ts$/
const mostExports = 30

const foldersInContexts = (project) => [
  ...new Set(
    project.files.flatMap((file) => /^src\/contexts\/([^/]+)\//.exec(file)?.slice(1, 2) ?? []),
  ),
]

const mapAndFoldersAgree = (names, mapped) => [
  ...names
    .filter((name) => !mapped.includes(name))
    .map((name) => ({
      rule: 'context-map-names-every-folder',
      file: `src/contexts/${name}`,
      message: 'stands in no context map: say in context-map.mjs what it may read',
    })),
  ...mapped
    .filter((name) => !names.includes(name))
    .map((name) => ({
      rule: 'context-map-names-every-folder',
      file: 'context-map.mjs',
      message: `names ${name}, but src/contexts/${name} does not exist`,
    })),
]

const missingFiles = (project, name) =>
  required
    .filter((file) => !project.files.includes(`src/contexts/${name}/${file}`))
    .map((file) => ({
      rule: 'context-has-readme-and-contract',
      file: `src/contexts/${name}`,
      message: `has no ${file}: what does it own, and what may others read of it?`,
    }))

const isInVocabulary = ([first, ...rest]) =>
  rest.length === 0 ? files.includes(first.replace(testSuffix, '.ts')) : folders.includes(first)

const strangeWords = (project, name) => {
  const home = `src/contexts/${name}/`
  return project.files
    .filter((file) => file.startsWith(home))
    .filter((file) => !isInVocabulary(file.slice(home.length).split('/')))
    .map((file) => ({
      rule: 'context-vocabulary',
      file,
      message: `a context holds ${files.join(' ')} ${folders.map((folder) => `${folder}/`).join(' ')} and nothing else; a new word needs a decision record`,
    }))
}

const exportedNames = (text) =>
  [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
    .flatMap((match) => match[1].split(','))
    .filter((name) => name.trim() !== '').length +
  [...text.matchAll(/^export (?:const|type|interface|function|async|class|abstract)\b(?! *\{)/gm)]
    .length

const wideContract = (project, name) => {
  const file = `src/contexts/${name}/contract.ts`
  const count = project.files.includes(file) ? exportedNames(project.read(file)) : 0
  if (count <= mostExports) return []
  const message = `exports ${count} names, at most ${mostExports}: it is a contract, not a window`
  return [{ rule: 'contract-is-small', file, message }]
}

const openContract = (project, name) => {
  const file = `src/contexts/${name}/contract.ts`
  if (!project.files.includes(file) || !/^export \*/m.test(project.read(file))) return []
  const message = 'names what it gives away one by one: `export *` hides what others rely on'
  return [{ rule: 'contract-names-its-exports', file, message }]
}

const looseSources = (project) =>
  project.files
    .filter((file) => file.startsWith('src/'))
    .filter((file) => {
      const parts = file.split('/')
      return parts.length < 3 || !sourceFolders.includes(parts[1])
    })
    .map((file) => ({
      rule: 'source-folders',
      file,
      message: `src/ holds ${sourceFolders.join(' ')} and nothing else`,
    }))

/** Folders of contexts against the map and the vocabulary. */
export const checkContexts = (project, contextMap) => {
  const names = foldersInContexts(project)
  return [
    ...mapAndFoldersAgree(names, Object.keys(contextMap)),
    ...names.flatMap((name) => [
      ...missingFiles(project, name),
      ...strangeWords(project, name),
      ...wideContract(project, name),
      ...openContract(project, name),
    ]),
    ...looseSources(project),
  ]
}
