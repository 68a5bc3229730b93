import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { greatestSheetBytes } from '#kit/text/read-sheet.ts'
import type { Operation } from '#kit/api/operation.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { contactsHttp } from './http/contacts-http.ts'
import { deskRegisterHttp } from './http/desk-register-http.ts'
import { deskRegistersApi } from './http/desk-registers-api.ts'
import { doorApi } from './http/door-api.ts'
import { doorHttp } from './http/door-http.ts'
import { type FromAbove, nothingFromAbove } from './http/from-above.ts'
import { groupsApi } from './http/groups-api.ts'
import { groupsHttp } from './http/groups-http.ts'
import { confirmHttp } from './http/confirm-http.ts'
import { holderHttp } from './http/holder-http.ts'
import { registerActsApi } from './http/register-acts-api.ts'
import { registerHttp } from './http/register-http.ts'
import { limitsForPeople, type RegistrationLimits } from './http/registration-limits.ts'
import { registeringApi } from './http/registering-api.ts'
import { reservesHttp } from './http/reserves-http.ts'
import {
  confirmRoute,
  contactsRoute,
  doorActsRoute,
  doorRoute,
  doorStateRoute,
  eventRegisterRoute,
  groupRoute,
  groupsRoute,
  holderCalendarRoute,
  holderDataRoute,
  holderRoute,
  registerRoute,
  registersRoute,
  reservesRoute,
  remindersRoute,
  switchingRoute,
} from './http/registrations-routes.ts'

export { limitsForPeople, type RegistrationLimits } from './http/registration-limits.ts'

const formLimit = 32 * 1024

/** For everyone: registering, and the own registration by its link. */
export const openRoutes = (
  dependencies: Dependencies,
  limits: RegistrationLimits = limitsForPeople(),
  above: FromAbove = nothingFromAbove,
): Bound<Visit>[] => {
  const register = registerHttp(dependencies, limits)
  const holder = holderHttp(dependencies, above)
  const confirm = confirmHttp(dependencies)
  return [
    get(registerRoute, register.show),
    post(registerRoute, register.register, formLimit),
    get(confirmRoute, confirm.show),
    post(confirmRoute, confirm.confirm, formLimit),
    get(holderDataRoute, holder.data),
    get(holderCalendarRoute, holder.calendar),
    get(holderRoute, holder.show),
    post(holderRoute, holder.change, formLimit),
  ]
}

/** For members: who comes. */
export const deskRoutes = (
  dependencies: Dependencies,
  above: FromAbove = nothingFromAbove,
): Bound<DeskVisit>[] => {
  const registers = deskRegisterHttp(dependencies, above)
  const door = doorHttp(dependencies)
  const groups = groupsHttp(dependencies)
  const contacts = contactsHttp(dependencies)
  const reserves = reservesHttp(dependencies)
  return [
    get(registersRoute, registers.list),
    get(eventRegisterRoute, registers.show),
    post(eventRegisterRoute, registers.open, formLimit),
    post(remindersRoute, registers.remind, formLimit),
    post(switchingRoute, registers.setSwitching, formLimit),
    get(groupsRoute, groups.list),
    post(groupsRoute, groups.bring, greatestSheetBytes + formLimit),
    get(groupRoute, groups.show),
    post(groupRoute, groups.undo, formLimit),
    get(contactsRoute, contacts.show),
    post(contactsRoute, contacts.note, formLimit),
    get(reservesRoute, reserves.show),
    post(reservesRoute, reserves.set, formLimit),
    get(doorStateRoute, door.state),
    post(doorActsRoute, door.acts, formLimit),
    get(doorRoute, door.show),
    post(doorRoute, door.act, formLimit),
  ]
}

/** What everybody's programs may ask: registering, and the own registration by its token. */
export const openApi = (
  dependencies: Dependencies,
  limits: RegistrationLimits,
): Operation<Visit>[] => registeringApi(dependencies, limits)

/** What the programs of members may ask: events with their registers, who comes, groups, the door. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...deskRegistersApi(dependencies),
  ...registerActsApi(dependencies),
  ...groupsApi(dependencies),
  ...doorApi(dependencies),
]
