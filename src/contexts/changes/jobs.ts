export { applyApprovedChanges } from './service/apply-change.ts'
