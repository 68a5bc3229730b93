export { hostOf, ownSideFirst, type Relation, type Side } from './domain/relation.ts'
export { type Institution, institutionKinds, type Venue, type Visibility } from './domain/venue.ts'
export { type Approval, isApprovedByAll, type Statement, type Subject } from './domain/approval.ts'
export { foundRelation, type FoundRelationRefusal } from './service/found-relation.ts'
export { getOwnRelation, listRelations } from './store/relation-store.ts'
export {
  listInstitutions,
  listVenues,
  saveInstitution,
  saveVenue,
} from './store/directory-store.ts'
/** What is found by its words in this context. */
export { findableInRelations, institutionsNamed, searchVenues } from './store/found-venues.ts'
export { wordsMeant } from './store/words-meant.ts'
export {
  listApprovals,
  listApprovalsOf,
  recordApproval,
  recordApprovals,
} from './store/approval-store.ts'
export { venueHref, venuesRoute } from './http/relations-routes.ts'
