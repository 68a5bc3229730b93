export { ensureDigestsAreSent } from './jobs/ensure-digests-are-sent.ts'
