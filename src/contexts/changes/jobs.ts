export { draftFromAnswers } from './service/draft-from-answers.ts'
export { ensureApprovalsAreAskedFor } from './service/ask-for-approval.ts'
export { applyApprovedChanges } from './service/apply-change.ts'
