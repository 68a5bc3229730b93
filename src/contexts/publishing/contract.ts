export {
  accessibilityRoute,
  calendarRoute,
  privacyRoute,
  programmeRoute,
} from './http/publishing-routes.ts'
