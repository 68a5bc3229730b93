export { guestListsRoute } from './http/guests-routes.ts'
