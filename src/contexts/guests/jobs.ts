export { ensureGuestsAreErased } from './jobs/ensure-guests-are-erased.ts'
