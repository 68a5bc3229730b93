import { deskRoutes as accessDesk, openRoutes as accessOpen } from '#contexts/access/routes.ts'
import { fromAttendance } from '#contexts/attendance/contract.ts'
import {
  deskRoutes as attendanceDesk,
  openRoutes as attendanceOpen,
  staffApi as attendanceApi,
} from '#contexts/attendance/routes.ts'
import {
  deskRoutes as agreementsDesk,
  openRoutes as agreementsOpen,
  staffApi as agreementsApi,
} from '#contexts/agreements/routes.ts'
import { deskRoutes as changesDesk, staffApi as changesApi } from '#contexts/changes/routes.ts'
import {
  deskRoutes as directoryDesk,
  staffApi as directoryApi,
} from '#contexts/directory/routes.ts'
import {
  deskRoutes as guestsDesk,
  openApi as invitationApi,
  openRoutes as guestsOpen,
  staffApi as guestsApi,
} from '#contexts/guests/routes.ts'
import {
  deskRoutes as heritageDesk,
  openRoutes as heritageOpen,
  staffApi as heritageStaffApi,
} from '#contexts/heritage/routes.ts'
import { deskRoutes as meetingsDesk, staffApi as meetingsApi } from '#contexts/meetings/routes.ts'
import { deskRoutes as measuresDesk, staffApi as measuresApi } from '#contexts/measures/routes.ts'
import {
  deskRoutes as programmeDesk,
  staffApi as programmeApi,
} from '#contexts/programme/routes.ts'
import {
  openApi as publishingApi,
  openRoutes as publishingOpen,
} from '#contexts/publishing/routes.ts'
import {
  deskRoutes as registrationsDesk,
  limitsForPeople,
  openApi as registeringApi,
  openRoutes as registrationsOpen,
  type RegistrationLimits,
  staffApi as registrationsApi,
} from '#contexts/registrations/routes.ts'
import { deskRoutes as indicatorsDesk } from '#contexts/indicators/routes.ts'
import {
  deskRoutes as relationsDesk,
  staffApi as relationsApi,
} from '#contexts/relations/routes.ts'
import {
  deskRoutes as restorationDesk,
  openApi as callsApi,
  openRoutes as restorationOpen,
  staffApi as restorationApi,
} from '#contexts/restoration/routes.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import {
  deskRoutes as readoutsDesk,
  openRoutes as readoutsOpen,
} from '#contexts/readouts/routes.ts'
import { deskRoutes as reportingDesk } from '#contexts/reporting/routes.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { deskRoutes as supportDesk, staffApi as supportApi } from '#contexts/support/routes.ts'
import { findTopics } from '#site/agenda-topics.ts'
import { besideAgreement, besideDeed, besideMeeting } from '#site/beside-records.ts'
import { linksOfEvent } from '#site/links-of-event.ts'
import { siteDeskRoutes } from '#site/routes.ts'
import { findMeetings, findProgrammes, findResting, findSubjects } from '#site/subjects.ts'

import { demoRoutes, demoStory } from './demo/demo-routes.ts'
import type { Routes } from './http/app.ts'

/** What programs can ask. */
const apiOf = (
  dependencies: Dependencies,
  limits: RegistrationLimits,
): NonNullable<Routes['api']> => ({
  open: [
    ...publishingApi(dependencies),
    ...registeringApi(dependencies, limits),
    ...invitationApi(dependencies),
    ...callsApi(dependencies),
  ],
  staff: [
    ...relationsApi(dependencies),
    ...directoryApi(dependencies),
    ...programmeApi(dependencies),
    ...registrationsApi(dependencies),
    ...attendanceApi(dependencies),
    ...guestsApi(dependencies),
    ...changesApi(dependencies),
    ...measuresApi(dependencies),
    ...restorationApi(dependencies),
    ...heritageStaffApi(dependencies),
    ...meetingsApi(dependencies, findSubjects),
    ...supportApi(dependencies, findMeetings),
    ...agreementsApi(dependencies),
  ],
})

/** Every URL of the product. */
export const allRoutes = (
  dependencies: Dependencies,
  // The form and the API count together.
  limits: RegistrationLimits = limitsForPeople(),
): Routes => ({
  open: [
    ...accessOpen(dependencies),
    ...publishingOpen(dependencies),
    ...registrationsOpen(dependencies, limits, fromAttendance),
    ...attendanceOpen(dependencies),
    ...guestsOpen(dependencies),
    ...agreementsOpen(dependencies),
    ...restorationOpen(dependencies),
    ...heritageOpen(dependencies),
    ...readoutsOpen(dependencies),
  ],
  desk: [
    ...siteDeskRoutes(dependencies, dependencies.demo ? demoStory() : []),
    ...(dependencies.demo ? demoRoutes(dependencies) : []),
    ...accessDesk(dependencies),
    ...relationsDesk(dependencies),
    ...directoryDesk(dependencies),
    ...supportDesk(dependencies, findMeetings),
    ...indicatorsDesk(dependencies),
    ...measuresDesk(dependencies),
    ...programmeDesk(dependencies, linksOfEvent, besideDeed),
    ...registrationsDesk(dependencies, fromAttendance),
    ...attendanceDesk(dependencies),
    ...guestsDesk(dependencies),
    ...changesDesk(dependencies),
    ...agreementsDesk(dependencies, findResting, besideAgreement),
    ...restorationDesk(dependencies, besideDeed),
    ...heritageDesk(dependencies),
    ...meetingsDesk(dependencies, findSubjects, {
      beside: besideMeeting,
      readLines: readouts.readLines,
      findTopics,
      findProgrammes,
    }),
    ...readoutsDesk(dependencies),
    ...reportingDesk(dependencies),
  ],
  api: apiOf(dependencies, limits),
})
