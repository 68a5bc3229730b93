import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { recordApproval } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { dayFromIso, isoFromDay, millisecondsPerDay } from '#kit/time/days.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'
import type { Ids } from './demo-directory.ts'

type Told = ReturnType<typeof restoration.readFile>
type Setting = {
  readonly db: OpenDatabase
  readonly relation: string
  readonly ids: Ids
  readonly today: number
}

/** The site of a name, with its assessments by their day. */
type Placed = { readonly site: string; readonly byDay: ReadonlyMap<string, string> }

const place = ({ db, relation }: Setting, side: string, name: string): Promise<Placed> =>
  asActor(db, operatorActingFor(relation, side), async (tx) => {
    const asked = { ...sites.everything(relation), name }
    const [found] = await sites.search(tx, asked, { offset: 0, most: 1 })
    if (found === undefined) throw new Error(`demo: no site is called ${name}`)
    const all = await assessments.list(tx, { sites: [found.id] })
    return {
      site: found.id,
      byDay: new Map(all.map(({ id, observedOn }) => [isoFromDay(observedOn), id])),
    }
  })

const idOf = ({ ids }: Setting, institution: string): string => {
  const id = ids.get(institution)
  if (id === undefined) throw new Error(`demo/restoration.json: unknown institution ${institution}`)
  return id
}

const loadNeeds = async (
  setting: Setting,
  { needs }: Told,
): Promise<ReadonlyMap<string, string>> => {
  const known = new Map<string, string>()
  for (const { key, side, visibility, site: name, restsOn, callUntil, content } of needs) {
    const actor = operatorActingFor(setting.relation, side)
    const { site, byDay } = await place(setting, side, name)
    const assessment = restsOn === null ? null : (byDay.get(restsOn) ?? null)
    await asActor(setting.db, actor, async (tx) => {
      const need = { site, visibility, content: { ...content, assessment } }
      const { id, slug } = await restoration.enterNeed(tx, actor, need)
      known.set(key, id)
      if (callUntil === null) return
      const until = dayFromIso(callUntil) ?? null
      await restoration.enterCall(tx, actor, { need: id, site, slug, until, content })
    })
  }
  return known
}

/** Acts name assessments by their day, and the sampling that was proposed last. */
const resolved = (
  act: unknown,
  { byDay, lastSampling }: { byDay: Placed['byDay']; lastSampling: string },
): unknown => {
  if (typeof act !== 'object' || act === null) return act
  const { assessment, sampling, ...rest } = { assessment: null, sampling: null, ...act }
  return {
    ...rest,
    ...(typeof assessment === 'number' && { assessment: byDay.get(isoFromDay(assessment)) }),
    ...('sampling' in act && { sampling: sampling === null ? null : lastSampling }),
  }
}

const loadProject = async (
  setting: Setting,
  project: Told['projects'][number],
  needs: ReadonlyMap<string, string>,
): Promise<void> => {
  const { db, relation, today } = setting
  const { side, site: name, scope, approvedBy, acts } = project
  const { site, byDay } = await place(setting, side, name)
  const actor = operatorActingFor(relation, side)
  const need = project.need === null ? null : (needs.get(project.need) ?? null)
  const { id, contentHash } = await asActor(db, actor, (tx) =>
    restoration.enterProject(tx, actor, { site, need, scope }),
  )
  for (const approving of approvedBy) {
    const one = operatorActingFor(relation, approving)
    const subject = { kind: 'project', id, contentHash } as const
    await asActor(db, one, (tx) => recordApproval(tx, one, { subject, statement: 'approved' }))
  }
  let lastSampling = ''
  for (const { side: by, act } of acts) {
    const acting = operatorActingFor(relation, by)
    await asActor(db, acting, async (tx) => {
      const all = await restoration.listProjects(tx)
      const known = all.find((one) => one.id === id)
      if (known === undefined) throw new Error('demo/restoration.json: a project is not seen')
      const read = restoration.readAct(resolved(act, { byDay, lastSampling }))
      const entered = await restoration.enterAct(tx, acting, { project: known, act: read, today })
      if (!entered.ok) throw new Error(`demo/restoration.json: ${read.kind}: ${entered.refusal}`)
      if (read.kind === 'sampling-proposed') lastSampling = entered.value.id
    })
  }
}

/** Who can help, what the training site needs, and one project on it, as the files say. */
export const loadRestoration = async (
  db: OpenDatabase,
  world: DemoWorld,
  ids: Ids,
): Promise<number> => {
  const told = restoration.readFile(world.restoration)
  const relation = world.relation.id
  const today = Math.floor(world.story.today / millisecondsPerDay)
  const setting = { db, relation, ids, today }
  for (const { institution, side, visibility, content } of told.competences) {
    const actor = operatorActingFor(relation, side)
    const competence = { institution: idOf(setting, institution), visibility, content }
    await asActor(db, actor, (tx) => restoration.enterCompetence(tx, actor, competence))
  }
  const needs = await loadNeeds(setting, told)
  for (const { institution, side, visibility, need: key, content } of told.offers) {
    const actor = operatorActingFor(relation, side)
    const need = key === null ? null : (needs.get(key) ?? null)
    const offer = { institution: idOf(setting, institution), need, visibility, content }
    await asActor(db, actor, (tx) => restoration.enterOffer(tx, actor, offer))
  }
  for (const project of told.projects) await loadProject(setting, project, needs)
  return told.needs.length
}
