import type { Missing } from './ground.ts'
import type { Life } from './life.ts'

/** An act that somebody has to do before an agreement binds. `party` null: either, or both together. */
export type AwaitedAct = { readonly missing: Missing; readonly party: string | null }

/** What is missing because nobody has done it yet; not what is missing because nobody looked. */
const awaited = (missing: Missing): AwaitedAct[] => {
  switch (missing.fact) {
    case 'notification':
    case 'note-stage':
      return [{ missing, party: missing.party }]
    case 'confirmation':
    case 'consent':
      return [{ missing, party: missing.party }]
    case 'signature':
    case 'exchange-of-notes':
    case 'reply-note':
    case 'exchange-of-instruments':
      return [{ missing, party: null }]
    case 'clause':
    case 'pattern':
    case 'number':
    case 'fixed-date':
    case 'event':
    case 'exact-day':
    case 'working-days':
    case 'other-agreement':
    case 'entry-into-force':
    case 'duration':
    case 'renewal':
    case 'non-renewal-notice':
    case 'denunciation-clause':
    case 'judgement-on-denunciation':
    case 'notice-stage':
      return []
  }
}

/** The acts that an agreement which does not bind yet waits for. */
export const awaitedActs = ({
  standing,
  force,
}: Pick<Life, 'standing' | 'force'>): readonly AwaitedAct[] => {
  switch (standing.state) {
    case 'unsigned':
      return awaited({ fact: 'signature' })
    case 'signed':
      return standing.missing.flatMap(awaited)
    case 'provisional':
      return force.missing.flatMap(awaited)
    case 'comes-into-force':
    case 'in-force':
    case 'ended':
    case 'cannot-tell':
      return []
  }
}
