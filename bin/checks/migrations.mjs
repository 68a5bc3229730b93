const folder = 'db/migrations/'
const nameOf = /^(\d{8})T(\d{4})_([a-z]+)_[a-z0-9_]+\.sql$/

/** What a migration may be about: a context, or what all of them stand on. */
const subjects = (contextMap) => ['platform', ...Object.keys(contextMap)]

const problem = (rule, file, message) => ({ rule, file, message })

const nameIsRight = (file, known) => {
  const match = nameOf.exec(file.slice(folder.length))
  return match !== null && known.includes(match[3])
}

/** Names and first lines of migrations: when, of which context, and what for. */
export const checkMigrations = (project, contextMap) => {
  const known = subjects(contextMap)
  return project.files
    .filter((file) => file.startsWith(folder))
    .flatMap((file) => [
      ...(nameIsRight(file, known)
        ? []
        : [
            problem(
              'migration-name',
              file,
              `is called YYYYMMDDTHHMM_context_what.sql, its context one of ${known.join(' ')}`,
            ),
          ]),
      ...(/^-- \S+ \S+/.test(project.read(file))
        ? []
        : [
            problem(
              'migration-says-why',
              file,
              'begins with a comment line that says what it is for',
            ),
          ]),
    ])
}
