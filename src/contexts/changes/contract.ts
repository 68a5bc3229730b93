export { changesRoute } from './http/changes-routes.ts'
