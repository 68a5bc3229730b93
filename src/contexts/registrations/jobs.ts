export { ensurePeopleAreErased } from './jobs/ensure-people-are-erased.ts'
