import { dayFromIso } from '#kit/time/days.ts'

import type { AskedAlteration } from '../domain/asked-alteration.ts'
import type { WrittenItem } from './change-file-schema.ts'

type Written = WrittenItem['alteration']
type WrittenOffer = Extract<Written, { kind: 'offers' }>['onSite']

const chosen = (offer: WrittenOffer | undefined) =>
  offer === undefined ? { isOpen: false, seats: 0 } : { isOpen: true, seats: offer.seats }

const whenOf = ({ day, start, end }: Extract<Written, { kind: 'time' }>) => {
  const first = dayFromIso(day)
  if (first === undefined) throw new Error(`${day} was not checked`)
  const times = { startTime: start ?? null, endTime: end ?? null }
  return { precision: 'day', first, last: first, ...times } as const
}

const askedAlteration = (written: Written): AskedAlteration => {
  switch (written.kind) {
    case 'offers':
      return { kind: 'offers', onSite: chosen(written.onSite), online: chosen(written.online) }
    case 'time':
      return { kind: 'time', when: whenOf(written) }
    case 'venue': {
      const { venue, seats } = written
      return { kind: 'move', venue, ...(seats === undefined ? {} : { seats }) }
    }
    case 'split':
    case 'postpone':
    case 'take-place':
    case 'cancel':
      return written
  }
}

/** One event of a change as somebody wrote it, in the words of the domain. */
export const askedItem = ({
  event,
  alteration,
}: WrittenItem): { readonly event: string; readonly alteration: AskedAlteration } => ({
  event,
  alteration: askedAlteration(alteration),
})
