import { setTimeout } from 'node:timers/promises'

import type pg from 'pg'

import { makeWorld, members } from '#bench/change-world.ts'
import { type DeskBrowser, signInto } from '#bench/desk-browser.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

import { countOf, type Finding } from './finding.ts'

const events = 60
const everySoManyLives = 8

const unsettled = 'select count(*)::int from changes.item where outcome is null'

const unapproved = `select count(*)::int from changes.change c where (select count(*)
  from relations.approval a where a.subject_kind = 'change' and a.subject = c.id) < 2`

/** One change for all of them: the hall closes and everybody moves online, or the other way round. */
const formOf = (slugs: readonly string[], isClosed: boolean): URLSearchParams => {
  const form = new URLSearchParams({ kind: 'offers', step: 'propose' })
  form.set(isClosed ? 'online' : 'on-site', isClosed ? '*' : '20')
  for (const slug of slugs) form.append('event', slug)
  return form
}

/** Members who now and then approve a change of many events, in lives that end meanwhile. */
export const openChanging = async (admin: pg.Client, database: FreshDatabase) => {
  const slugs = await makeWorld(admin, database, events)
  // Each of them is somebody else and keeps a place, so that everybody is told of every change.
  await admin.query(
    "update registrations.registration set email = id || '@home.example', if_moved = 'online'",
  )
  let proposed = 0
  let open = ''
  const enter = async (port: number): Promise<DeskBrowser[]> =>
    Promise.all(members.map((one) => signInto(port, one)))
  /** A life may end before it has recorded that the other side approved: then it says so again. */
  const approve = async (port: number): Promise<void> => {
    if (open === '' || (await countOf(admin, unapproved)) === 0) return
    const [, approver] = await enter(port)
    const answer = new URLSearchParams({ answer: 'approve' })
    approver?.post(`${open}/answer`, answer).catch(() => undefined)
  }
  return {
    approve,
    /** Lets this life begin to apply a change, if one is due; the approval may get no answer. */
    begin: async (port: number, life: number): Promise<void> => {
      if (life % everySoManyLives === 0 && (await countOf(admin, unsettled)) === 0) {
        const [proposer] = await enter(port)
        const form = formOf(slugs, proposed % 2 === 0)
        open = (await proposer?.post('/desk/changes/new', form))?.location ?? ''
        proposed += 1
      }
      await approve(port)
    },
    /** Whether all that was approved has been carried out and written to everybody. */
    isDone: async (): Promise<boolean> =>
      (await countOf(admin, unsettled)) +
        (await countOf(
          admin,
          'select count(*)::int from registrations.notice where settled_at is null',
        )) ===
      0,
  }
}

export type Changing = Awaited<ReturnType<typeof openChanging>>

/** Lets a life go on until what was approved is done. */
export const finish = async (changing: Changing, longestMilliseconds: number): Promise<void> => {
  const until = performance.now() + longestMilliseconds
  while (!(await changing.isDone()) && performance.now() < until) await setTimeout(500)
}

const both = `select c.id from changes.change c where exists (select from changes.item i
  where i.change = c.id and i.outcome is not null)`

/** What became of the changes that were approved, and of everybody whom they concern. */
export const onChanges = async (admin: pg.Client): Promise<Finding[]> => [
  {
    what: 'changes of many events that were begun',
    found: await countOf(admin, `select count(*)::int from (${both}) as begun`),
  },
  {
    what: 'events of these changes that were not altered',
    found: await countOf(
      admin,
      `select count(*)::int from changes.item where change in (${both}) and outcome is distinct from 'applied'`,
    ),
    mayBe: 0,
  },
  {
    what: 'people told of a change',
    found: await countOf(admin, 'select count(*)::int from registrations.notice'),
  },
  {
    what: 'people of an altered event who were not told of the change',
    found: await countOf(
      admin,
      `select count(*)::int from changes.item i join registrations.registration r on r.event = i.event
       where i.change in (${both}) and not exists (select from registrations.notice n
         where n.change = i.change and n.registration = r.id)`,
    ),
    mayBe: 0,
  },
  {
    what: 'notices that no mail carries',
    found: await countOf(
      admin,
      'select count(*)::int from registrations.notice where mail is null',
    ),
    mayBe: 0,
  },
]
