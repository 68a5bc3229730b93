export { ensurePeopleAreErased } from './jobs/ensure-people-are-erased.ts'
export { ensureNoticesAreMailed } from './jobs/ensure-notices-are-mailed.ts'
export { ensurePeopleAreReminded } from './jobs/ensure-people-are-reminded.ts'
export { ensurePeopleAreTold } from './jobs/ensure-people-are-told.ts'
