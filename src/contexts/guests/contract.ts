export { guestListRoute, guestListsRoute } from './http/guests-routes.ts'
