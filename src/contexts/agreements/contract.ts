export { agreementsRoute } from './http/agreements-routes.ts'
export { dateAgreementsFile } from './http/date-agreements-file.ts'
export { enterAgreement } from './service/record-agreement.ts'
export { agreementFileSchema } from './store/agreement-file-schema.ts'
