import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import type { GroupRow } from '../domain/group-sheet.ts'
import type { Registration } from '../domain/registration.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import { words } from '../messages/words.ts'
import {
  type EnterRefusal,
  enterGroup,
  undoGroup,
  type UndoRefusal,
} from '../service/enter-group.ts'
import type { PartyGroup } from '../store/group-store.ts'
import { readGroupText } from './group-sheet-form.ts'
import {
  groupLineSchema,
  groupPreviewSchema,
  groupSchema,
  writtenGroupSchema,
} from './groups-api-schema.ts'
import { listMembers, openGroups, type OpenedGroups } from './groups-http.ts'
import {
  groupApiRoute,
  groupsApiRoute,
  groupsPreviewApiRoute,
  groupWayBackApiRoute,
} from './registrations-routes.ts'

const parameters = { slug: 'the `slug` of the event' }
const ofGroup = { ...parameters, group: 'the `id` of the group' }
const listQuery = z.strictObject(pagingQuery)

const groupsNamed = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<OpenedGroups, ApiProblem>> => {
  const opened = await openGroups(dependencies, visit)
  return opened === undefined
    ? refuse({ ...nothingHere(words(visit.language)('group.none')), code: 'no-register' })
    : accept(opened)
}

const lineData = (group: PartyGroup): z.input<typeof groupLineSchema> => ({
  id: group.id,
  by: group.memberName,
  recorded: new Date(group.recordedAt).toISOString(),
  isUndone: group.isUndone,
})

const countOf = (parties: readonly { readonly state: Registration['state'] }[]) => ({
  seated: parties.filter(({ state }) => state === 'confirmed').length,
  waiting: parties.filter(({ state }) => state === 'waiting').length,
})

const noGroup = ({ language }: DeskVisit): ApiProblem => ({
  ...nothingHere(words(language)('group.refused.group-not-found')),
  code: 'group-not-found',
})

const groupData = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<z.input<typeof groupSchema>, ApiProblem>> => {
  const opened = await groupsNamed(dependencies, visit)
  if (!opened.ok) return opened
  const group = opened.value.groups.find(({ id }) => id === visit.parameters['group'])
  if (group === undefined) return refuse(noGroup(visit))
  const people = await listMembers(dependencies, opened.value, visit)
  const parties = people.map(({ id, name, party, state }) => ({
    registration: id,
    name,
    people: party,
    state,
  }))
  return accept({ ...lineData(group), ...countOf(parties), parties })
}

/** The parties of a table, or each line and column of it that is wrong. */
const rowsIn = (
  sheet: string,
  { language }: DeskVisit,
): Result<readonly GroupRow[], ApiProblem> => {
  const rows = readGroupText(sheet, words(language))
  if (rows.ok) return rows
  return refuse({
    status: 422,
    code: 'sheet-has-faults',
    detail: rows.refusal.join(' '),
    errors: rows.refusal.map((detail) => ({ in: 'body', field: 'sheet', detail })),
  })
}

const listGroups = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listGroups',
      method: 'GET',
      path: groupsApiRoute.path,
      summary: 'The groups that were registered for an event, the last one first',
      parameters,
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(groupLineSchema),
      refusals: [404],
    },
    async (visit: DeskVisit, { query }) => {
      const opened = await groupsNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { groups } = opened.value
      const page = pageFrom(groups, ({ recordedAt, id }) => ({ at: -recordedAt, id }), query)
      return page.ok
        ? accept({ items: page.value.items.map(lineData), next: page.value.next })
        : page
    },
  )

const previewGroup = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewGroup',
      method: 'POST',
      path: groupsPreviewApiRoute.path,
      summary: 'What would become of a group: who is seated, who waits; nothing is written',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: writtenGroupSchema,
      answer: groupPreviewSchema,
      refusals: [404, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const opened = await groupsNamed(dependencies, visit)
      if (!opened.ok) return opened
      const rows = rowsIn(body.sheet, visit)
      if (!rows.ok) return rows
      const seatings = seatArrivals(
        opened.value.offers,
        rows.value.map(({ party }) => ({ party, offer: 'on-site' as const })),
      )
      const parties = rows.value.map(({ name, email, party }, index) => ({
        name,
        email,
        people: party,
        state: seatings[index]?.state ?? 'waiting',
      }))
      return accept({ ...countOf(parties), parties })
    },
  )

const statusOf: Readonly<
  Record<Exclude<EnterRefusal | UndoRefusal, 'key-names-another-request'>, ApiProblem['status']>
> = {
  'member-may-not-edit': 403,
  'register-is-closed': 404,
  'group-not-found': 404,
  'group-is-undone-already': 409,
}

const problemOf = (refusal: EnterRefusal | UndoRefusal, { language }: DeskVisit): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = words(language)(`group.refused.${refusal}`)
  return { status: statusOf[refusal], code: refusal, detail }
}

const registerGroup = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'registerGroup',
      method: 'POST',
      path: groupsApiRoute.path,
      summary: 'Register the parties of a table on site, all of them or none',
      description:
        'In the order of the table: parties that fit are seated, the others wait; who has an address gets the mail that everybody gets.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: writtenGroupSchema,
      answer: groupSchema,
      refusals: [404, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const opened = await groupsNamed(dependencies, visit)
      if (!opened.ok) return opened
      const rows = rowsIn(body.sheet, visit)
      if (!rows.ok) return rows
      const { view } = opened.value
      const entered = await enterGroup(dependencies.db, visit.actor, {
        named,
        event: view.event.id,
        rows: rows.value,
        language: body.language ?? visit.language,
        mail: mailSettingOf(view, dependencies, visit.now),
      })
      if (!entered.ok) return refuse(problemOf(entered.refusal, visit))
      const parametersOfGroup = { ...visit.parameters, group: entered.value }
      return groupData(dependencies, { ...visit, parameters: parametersOfGroup })
    },
  )

const getGroup = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getGroup',
      method: 'GET',
      path: groupApiRoute.path,
      summary: 'One group, and what became of its parties',
      parameters: ofGroup,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: groupSchema,
      refusals: [404],
    },
    (visit: DeskVisit) => groupData(dependencies, visit),
  )

const takeBack = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'takeGroupBack',
      method: 'POST',
      path: groupWayBackApiRoute.path,
      summary: 'Take a group back as one step; its seats go to who waits',
      parameters: ofGroup,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: groupSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit) => {
      const opened = await groupsNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { view } = opened.value
      const mail = mailSettingOf(view, dependencies, visit.now)
      const id = visit.parameters['group'] ?? ''
      const taken = await undoGroup(dependencies.db, visit.actor, {
        id,
        event: view.event.id,
        mail,
      })
      return taken.ok ? groupData(dependencies, visit) : refuse(problemOf(taken.refusal, visit))
    },
  )

/** Groups of an event, for the programs of members. */
export const groupsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listGroups(dependencies),
  previewGroup(dependencies),
  registerGroup(dependencies),
  getGroup(dependencies),
  takeBack(dependencies),
]
