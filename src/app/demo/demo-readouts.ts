import { type Actor, asActor, identify, members } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'
import type { DemoSignIn } from './demo-members.ts'

type DemoReadout = DemoWorld['readouts'][number]

const signedIn = async (db: OpenDatabase, signIn: DemoSignIn, now: Instant): Promise<Actor> => {
  const session = await members.signIn(db, signIn, now)
  const identity = session.ok ? await identify(db, { cookie: session.value.token }, now) : undefined
  if (identity === undefined) throw new Error(`demonstration: ${signIn.email} cannot sign in`)
  return identity.actor
}

const writtenOf = ({ original, texts }: DemoReadout) => {
  const inLanguage = (language: Language) => {
    const { title, body } = texts[language]
    return { title, body: body.join('\n\n'), holds: false }
  }
  return {
    original,
    texts: { en: inLanguage('en'), es: inLanguage('es'), az: inLanguage('az') },
  }
}

const publish = async (
  db: OpenDatabase,
  { writer, second }: { readonly writer: Actor; readonly second: Actor },
  readout: DemoReadout,
): Promise<void> => {
  const all = await asActor(db, writer, meetings.list)
  const meeting = all.find(({ content }) => content.title.en === readout.meeting)?.id
  if (meeting === undefined) throw new Error(`demo/readouts.json: no meeting ${readout.meeting}`)
  const written = writtenOf(readout)
  await readouts.own.draft(db, writer, { meeting, base: '', written })
  const draft = await asActor(db, second, (tx) => readouts.own.find(tx, meeting))
  const done = await readouts.own.publish(db, second, { meeting, base: draft?.id ?? '' })
  if (!done.ok) throw new Error(`demo/readouts.json: ${done.refusal}`)
}

/** What the sides tell the public: written by one member of each, published by a second, as always. */
export const loadReadouts = async (
  db: OpenDatabase,
  world: DemoWorld,
  { signIns, now }: { readonly signIns: readonly DemoSignIn[]; readonly now: Instant },
): Promise<void> => {
  for (const readout of world.readouts) {
    // The first two of each side: an editor, and the head.
    const [first, head] = signIns.filter(({ side }) => side === readout.side)
    if (first === undefined || head === undefined) continue
    const writer = await signedIn(db, first, now)
    await publish(db, { writer, second: await signedIn(db, head, now) }, readout)
  }
}
