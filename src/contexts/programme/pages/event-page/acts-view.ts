import { type EventState, statesAfter } from '../../domain/event-state.ts'
import type { Event } from '../../domain/event.ts'
import { belongsTo } from '../../domain/who-decides.ts'
import { otherSideOf, type Reader, sideNamed } from '../event-words.ts'
import type { ActsView } from './event-page-view.ts'

type Deciding = {
  readonly event: Event
  readonly state: EventState
  readonly hasTakenPlace: boolean
  readonly mayEdit: boolean
  readonly mayApprove: boolean
  readonly hrefs: { readonly edit: string; readonly duplicate: string; readonly repeat: string }
}

const none = (whyNone: string, answers: boolean): ActsView => ({
  editHref: undefined,
  duplicateHref: undefined,
  repeatHref: undefined,
  whyNone,
  share: false,
  publish: undefined,
  answers,
  moves: [],
})

const publishing = (reader: Reader, { owner, visibility }: Event): ActsView['publish'] => {
  const { say } = reader
  if (visibility === 'public') return undefined
  const other = sideNamed(reader, otherSideOf(reader).id)
  return owner === 'joint'
    ? { label: say('publish.joint'), hint: say('publish.joint.hint', { side: other }) }
    : { label: say('publish.own'), hint: say('publish.own.hint') }
}

/** What this reader may do with the event; for whom nothing works, why. */
export const actsView = (reader: Reader, deciding: Deciding): ActsView => {
  const { say } = reader
  const { event, state, mayEdit, mayApprove, hasTakenPlace } = deciding
  if (!mayEdit) return none(say('acts.viewer'), mayApprove)
  if (!belongsTo(event, reader.side)) {
    const why = say('acts.other-side', { side: sideNamed(reader, event.owner) })
    return { ...none(why, mayApprove), duplicateHref: deciding.hrefs.duplicate }
  }
  const moves = statesAfter(state).filter((to) => to !== 'held' || hasTakenPlace)
  return {
    editHref: deciding.hrefs.edit,
    duplicateHref: deciding.hrefs.duplicate,
    repeatHref: deciding.hrefs.repeat,
    whyNone: undefined,
    share: event.visibility === reader.side,
    publish: publishing(reader, event),
    answers: mayApprove,
    moves: moves.map((to) => ({ value: to, label: say(`state.${to}`) })),
  }
}
