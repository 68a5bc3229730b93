import type { Visit } from '#kit/http/visit.ts'

import type { Actor } from './domain/actor.ts'

/** A visit of a member who is signed in: every handler of the desk receives one. */
export type DeskVisit = Visit & { readonly actor: Actor; readonly account: string }

export type { Actor } from './domain/actor.ts'
export { may, type MemberRole, roles } from './domain/permissions.ts'
export { addressIn } from './domain/sign-in-rules.ts'
export { addMember } from './service/add-member.ts'
export { identify, operatorActingFor } from './service/identify.ts'
export { joinSide } from './service/join-side.ts'
export { operatorOutbox } from './service/operator-outbox.ts'
export type { NewMail } from './domain/mail.ts'
export { onceForKey } from './service/once-for-key.ts'
export { recordAudit } from './store/audit-store.ts'
export { emptyMails, listMailStates, recordMails } from './store/mail-store.ts'
export { members } from './service/members.ts'
export {
  asActor,
  asEngine,
  asOperator,
  asPartner,
  asPublic,
  asRegistrar,
  asVisitor,
} from './store/transactions.ts'
export { accountRoutes, outboxRoute, signInRoute } from './http/access-routes.ts'
export { sideRecords, type SideRecordsRefusal } from './service/side-records.ts'
