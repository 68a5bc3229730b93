const systemProblems: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'this file is missing'],
  ['ENOTDIR', 'this file is missing: what should be its folder is a file'],
  ['EISDIR', 'this is a folder, not a file'],
  ['EACCES', 'this file may not be read'],
])

/** Why a file cannot be opened, in words; an error that is no matter of files is thrown again. */
export const problemOfSystem = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = systemProblems.get(code)
  if (problem === undefined) throw error
  return problem
}
