export {
  agreementsRoute,
  coverageRoute,
  datesRoute,
  publicAgreementsRoute,
} from './http/agreements-routes.ts'
export {
  agreementsInShort,
  type AgreementInShort,
  fieldInWords,
  searchAgreements,
} from './http/agreements-in-short.ts'
export { type AgreementText, agreementTexts } from './http/agreement-texts.ts'
export { cooperationFields, type CooperationField } from './domain/description.ts'
export { actsInShort } from './http/acts-in-short.ts'
export type { BesideAgreement } from './http/beside-agreement.ts'
export type { FindResting, RestingSubject } from './http/resting.ts'
export { agreementTasks, type AgreementTask } from './http/agreement-tasks.ts'
export { dateAgreementsFile } from './http/date-agreements-file.ts'
/** Records in the caller's transaction that something rests on an article, or takes it back. */
export { insertReliance as enterReliance } from './store/reliance-store.ts'
export { enterAgreement } from './service/record-agreement.ts'
export { agreementWords } from './store/agreement-words.ts'
export { agreementFileSchema } from './store/agreement-file-schema.ts'
export { findAgreement } from './store/agreement-store.ts'
