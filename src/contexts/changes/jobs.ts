export { draftFromAnswers } from './service/draft-from-answers.ts'
export { applyApprovedChanges } from './service/apply-change.ts'
