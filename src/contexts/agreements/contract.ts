export { agreementsRoute, datesRoute, publicAgreementsRoute } from './http/agreements-routes.ts'
export {
  agreementsInShort,
  type AgreementInShort,
  fieldInWords,
} from './http/agreements-in-short.ts'
export { cooperationFields, type CooperationField } from './domain/description.ts'
export { dateTasks } from './http/date-tasks.ts'
export { dateAgreementsFile } from './http/date-agreements-file.ts'
export { enterAgreement } from './service/record-agreement.ts'
export { agreementFileSchema } from './store/agreement-file-schema.ts'
