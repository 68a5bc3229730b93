export { ensureDatesAreReminded } from './jobs/ensure-dates-are-reminded.ts'
