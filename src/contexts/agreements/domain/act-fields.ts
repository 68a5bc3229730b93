import type { ActKind } from './act.ts'

/** What a form asks of an act. Dates may be as inexact as their source. */
export type ActField =
  | 'on'
  | 'until'
  | 'dated'
  | 'sent'
  | 'received'
  | 'acknowledged'
  | 'effected'
  | 'place'
  | 'receivedAt'
  | 'source'
  | 'number'
  | 'party'
  | 'about'
  | 'invokes'
  | 'mode'
  | 'step'
  | 'event'
  | 'what'
  | 'by'
  | 'successor'
  | 'signatories'

/** The fields of each kind of act, in the order in which they are asked. */
export const actFields: Readonly<Record<ActKind, readonly ActField[]>> = {
  adoption: ['on', 'place', 'source'],
  initialling: ['on', 'place', 'source'],
  signature: ['on', 'place', 'signatories', 'source'],
  confirmation: ['party', 'on', 'source'],
  'internal-step': ['party', 'step', 'on', 'source'],
  note: [
    'party',
    'about',
    'number',
    'dated',
    'sent',
    'received',
    'receivedAt',
    'acknowledged',
    'effected',
    'invokes',
    'source',
  ],
  'exchange-of-notes': ['on', 'place', 'source'],
  'exchange-of-instruments': ['on', 'place', 'source'],
  consent: ['party', 'mode', 'on', 'source'],
  event: ['event', 'on', 'source'],
  'entry-into-force': ['on', 'source'],
  publication: ['party', 'on', 'source'],
  registration: ['number', 'on', 'source'],
  amendment: ['what', 'on', 'source'],
  renewal: ['on', 'until', 'source'],
  supersession: ['by', 'on', 'source'],
  succession: ['party', 'successor', 'on', 'source'],
  end: ['on', 'source'],
}

/** The order in which acts are offered: as they happen. */
export const actKinds = [
  'adoption',
  'initialling',
  'signature',
  'confirmation',
  'internal-step',
  'note',
  'exchange-of-notes',
  'exchange-of-instruments',
  'consent',
  'event',
  'entry-into-force',
  'publication',
  'registration',
  'amendment',
  'renewal',
  'supersession',
  'succession',
  'end',
] as const satisfies readonly ActKind[]
