export { ensureGuestsAreErased } from './jobs/ensure-guests-are-erased.ts'
export { ensureGuestsAreReminded } from './jobs/ensure-guests-are-reminded.ts'
