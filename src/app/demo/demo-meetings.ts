import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetingFileSchema, meetings, series, undertakings } from '#contexts/meetings/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

type Around = {
  readonly guest: string
  readonly host: string
  /** By their keys. */
  readonly agreements: ReadonlyMap<string, string>
}
type File = ReturnType<typeof meetingFileSchema.parse>
type Said = File['meetings'][number]['undertakings'][number]
type Kept = NonNullable<Said['kept']>

/** The records that an undertaking led to, by the English titles that the file names them with. */
const subjectsOf = async (tx: Transaction, { events, meetings: named }: Kept, today: number) => [
  ...(await listEventViews(tx, { today }))
    .filter(({ event }) => events.includes(event.content.title.en ?? ''))
    .map(({ event }) => ({ kind: 'event', id: event.id })),
  ...(await meetings.list(tx))
    .filter(({ content }) => named.includes(content.title.en ?? ''))
    .map(({ id }) => ({ kind: 'meeting', id })),
]

const keep = async (
  tx: Transaction,
  actor: Actor,
  { id, kept, today }: { readonly id: string; readonly kept: Kept; readonly today: number },
): Promise<void> => {
  await undertakings.close(tx, actor, { id, kind: 'kept', on: kept.on, words: kept.words })
  for (const subject of await subjectsOf(tx, kept, today)) {
    await undertakings.link(tx, actor, { id, subject })
  }
}

/** What was said at a meeting, as the side recorded it of which the file says so. */
const enterSaid = async (
  tx: Transaction,
  actor: Actor,
  {
    said,
    meeting,
    today,
  }: { readonly said: Said; readonly meeting: string; readonly today: number },
): Promise<void> => {
  const origin = { kind: 'meeting', id: meeting } as const
  const { actor: whose, release, content, kept } = said
  const parts = await undertakings.enter(tx, actor, [
    { actor: whose, visibility: 'joint', release, origin, content },
  ])
  for (const { id, actorSide } of parts) {
    if (kept !== null && actorSide === actor.side) await keep(tx, actor, { id, kept, today })
  }
}

/** The series of the file, as ids by the keys that its meetings name them by. */
const enterSeries = (
  db: OpenDatabase,
  actor: Actor,
  { file: { series: all }, agreements }: Pick<Around, 'agreements'> & { readonly file: File },
): Promise<ReadonlyMap<string, string>> =>
  asActor(db, actor, async (tx) => {
    const ids = new Map<string, string>()
    for (const { key, visibility, content } of all) {
      const agreement = agreements.get(content.agreement ?? '') ?? null
      const { id } = await series.enter(tx, actor, {
        visibility,
        content: { ...content, agreement },
      })
      ids.set(key, id)
    }
    return ids
  })

/** The meetings of the demonstration, with what was said at them and what came of it. */
export const loadMeetings = async (
  db: OpenDatabase,
  world: DemoWorld,
  { guest, host, agreements }: Around,
): Promise<number> => {
  const file = meetingFileSchema.parse(world.meetings)
  const { today } = world.story
  const entered: { readonly id: string; readonly undertakings: readonly Said[] }[] = []
  const actorFor = (side: string): Actor =>
    operatorActingFor(world.relation.id, side === host ? host : guest)
  const known = await enterSeries(db, actorFor(guest), { file, agreements })
  for (const { undertakings: said, series: key, ...meeting } of file.meetings) {
    const actor = actorFor(guest)
    const { id } = await asActor(db, actor, (tx) =>
      meetings.enter(tx, actor, { ...meeting, series: known.get(key ?? '') ?? null }),
    )
    entered.push({ id, undertakings: said })
  }
  for (const { id: meeting, undertakings: all } of entered) {
    for (const said of all) {
      const actor = actorFor(said.by)
      await asActor(db, actor, (tx) => enterSaid(tx, actor, { said, meeting, today }))
    }
  }
  return file.meetings.length
}
