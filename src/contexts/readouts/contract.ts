export type { Finding, FoundUndertaking } from './domain/finding.ts'
export { lexiconWith } from './data/lexicon.ts'
export { readText, type ReadRefusal } from './domain/read-text.ts'
export { knownInstitutions } from './http/known-institutions.ts'
