export {
  accessibilityRoute,
  calendarRoute,
  eventRoute,
  privacyRoute,
  programmeRoute,
} from './http/publishing-routes.ts'
