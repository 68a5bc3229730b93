export { onlineRoute } from './http/attendance-routes.ts'
export { fromAttendance } from './http/from-attendance.ts'
export { listEventsWithoutRoom } from './store/room-store.ts'
export { countJoinedOf } from './store/joining-store.ts'
