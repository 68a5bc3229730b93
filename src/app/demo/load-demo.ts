import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { recordMeasures, readSeriesOfCountry } from '#contexts/measures/contract.ts'
import { enterEvent, programmes, settleDecisions } from '#contexts/programme/contract.ts'
import {
  foundRelation,
  recordApproval,
  saveInstitution,
  saveVenue,
  type Subject,
} from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { type DemoWorld, oxcgrtFolder, readDemoWorld } from '../../../demo/demo-world.ts'
import { loadAgreements } from './demo-agreements.ts'
import { loadHeritage } from './demo-heritage.ts'
import { loadMeetings } from './demo-meetings.ts'
import { loadReadouts } from './demo-readouts.ts'
import { loadRestoration } from './demo-restoration.ts'
import { loadPeople } from './demo-people.ts'
import { loadIndicators } from './demo-indicators.ts'
import { loadSupport } from './demo-support.ts'
import { demoInstitutions, demoRelation, demoVenues, givenIds } from './demo-directory.ts'
import { type DemoSignIn, loadDemoMembers } from './demo-members.ts'
import { demoProgrammes } from './demo-programme.ts'

type Report = (line: string) => void

const guest = 'MX'
const host = 'AZ'

/** The operator acting for the side that owns a record; for the guest where both own it. */
const ownerOf = (relation: string, owner: string): Actor =>
  operatorActingFor(relation, owner === host ? host : guest)

const loadDirectory = async (
  db: OpenDatabase,
  world: DemoWorld,
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  const relation = world.relation.id
  await asActor(db, operatorActingFor(relation, host), async (tx) => {
    for (const institution of demoInstitutions(world, ids)) {
      await saveInstitution(tx, { relation, institution })
    }
    for (const venue of demoVenues(world, ids)) await saveVenue(tx, { relation, venue })
  })
}

/** What both sides show the public together, both have approved: here as the demonstration says. */
const approveForBoth = async (
  db: OpenDatabase,
  relation: string,
  subject: Subject,
): Promise<void> => {
  for (const side of [guest, host]) {
    const actor = operatorActingFor(relation, side)
    await asActor(db, actor, (tx) => recordApproval(tx, actor, { subject, statement: 'approved' }))
  }
}

const loadProgrammes = async (
  db: OpenDatabase,
  world: DemoWorld,
  ids: ReadonlyMap<string, string>,
): Promise<number> => {
  const relation = world.relation.id
  let count = 0
  for (const { events, ...programme } of demoProgrammes(world, ids)) {
    const id = newId()
    const own = { ...programme, id }
    await asActor(db, ownerOf(relation, programme.owner), (tx) =>
      programmes.insert(tx, { relation, programme: own }),
    )
    for (const event of events) {
      const actor = ownerOf(relation, event.owner)
      const draft = { ...event, programme: id }
      const eventId = newId()
      const entered = await asActor(db, actor, (tx) =>
        enterEvent(tx, actor, { id: eventId, draft }),
      )
      if (event.owner === 'joint' && event.visibility === 'public') {
        await approveForBoth(db, relation, { kind: 'event', id: eventId, ...entered })
      }
      count += 1
    }
  }
  return count
}

const loadMeasures = async (
  db: OpenDatabase,
  relation: string,
  country: string,
): Promise<number> => {
  const measures = await readSeriesOfCountry(oxcgrtFolder, country)
  const shared = { visibility: 'public', owner: 'joint', illustrative: false }
  const recorded = measures.map((measure) => ({ ...measure, ...shared, id: newId() }))
  await recordMeasures(db, operatorActingFor(relation, host), recorded)
  return recorded.length
}

/** Fills an empty installation with the demonstration and answers where *today* then stands. */
export const loadDemo = async (
  db: OpenDatabase,
  place: { signIns: readonly DemoSignIn[]; baseUrl: string; now: Instant; report: Report },
): Promise<Instant> => {
  const world = readDemoWorld()
  const relation = world.relation.id
  await foundRelation(db, demoRelation(world))
  const ids = givenIds(world)
  await loadDirectory(db, world, ids)
  const people = await loadPeople(db, world, ids)
  place.report(`demonstration: ${String(people)} people in public function`)
  await loadSupport(db, world)
  await loadIndicators(db, world)
  place.report('demonstration: measures of both countries, 2020 to 2022')
  for (const country of ['AZE', 'MEX']) await loadMeasures(db, relation, country)
  const events = await loadProgrammes(db, world, ids)
  place.report(`demonstration: ${String(events)} events of the programme`)
  const agreements = await loadAgreements(db, world, guest)
  place.report(`demonstration: ${String(agreements.size)} agreements`)
  const meetings = await loadMeetings(db, world, { guest, host, agreements })
  place.report(`demonstration: ${String(meetings)} meetings`)
  const sites = await loadHeritage(db, world, host)
  place.report(`demonstration: ${String(sites)} heritage sites`)
  const needs = await loadRestoration(db, world, ids)
  place.report(`demonstration: ${String(needs)} needs of a site, and one project`)
  await loadDemoMembers(db, place.signIns, { relation, ...place })
  await loadReadouts(db, world, place)
  await settleDecisions(db, relation, world.story.today)
  return world.story.today
}
