import { asPublic, asRegistrar } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import { getOwnRelation, type Side } from '#contexts/relations/contract.ts'
import { openBriefMemory } from '#kit/http/brief-memory.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Instant } from '#kit/time/days.ts'

import { takesPeople } from '../domain/register.ts'
import { listOpenRegisters, type OpenRegister } from '../store/register-store.ts'

/** A public event with its register, as anybody may know it. */
export type Opened = {
  readonly view: EventView
  readonly register: OpenRegister | undefined
  readonly startsAt: Instant | undefined
  /** The sides, who stand as organisers in calendars of those who come. */
  readonly organisers: readonly Pick<Side, 'name'>[]
}

const readEvent = async ({ db }: Dependencies, visit: Visit): Promise<Opened | undefined> => {
  const slug = visit.parameters['slug'] ?? ''
  const opened = await asPublic(db, async (tx) => {
    const [view] = await listEventViews(tx, { slug, today: visit.today })
    if (view === undefined) return undefined
    const [register] = await listOpenRegisters(tx, [view.event.id])
    return { view, register, startsAt: startOf(view.event.content) }
  })
  if (opened === undefined) return undefined
  const { sides } = await asRegistrar(db, opened.view.event.relation, getOwnRelation)
  return { ...opened, organisers: sides.map(({ name }) => ({ name })) }
}

/** A crowd asks about one event: its public facts are read once for all of them. */
export const openReading = (dependencies: Dependencies) => {
  const recall = openBriefMemory<Opened | undefined>(dependencies.contentGeneration)
  return (visit: Visit): Promise<Opened | undefined> =>
    recall(visit.parameters['slug'] ?? '', () => readEvent(dependencies, visit))
}

/** The offers that take people now; none while the register is closed or the event is off. */
export const offersTaking = (opened: Opened, visit: Visit): OpenRegister['offers'] => {
  const { register, startsAt } = opened
  const { now } = opened.view
  const off = now.format === 'cancelled' || now.format === 'postponed'
  const isTaking = register && takesPeople(register, { now: visit.today, startsAt })
  if (off || isTaking !== true) return []
  // Where an answer has closed the hall since the register was opened, nobody more is let in.
  return register.offers.filter(({ kind }) => kind === 'online' || now.format !== 'online')
}
