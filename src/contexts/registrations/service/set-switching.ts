import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mostSwitchingHours, type Switching } from '../domain/switching.ts'
import { setSwitchingHours } from '../store/switching-store.ts'
import { onOwnRegister, type RegisterRefusal } from './on-own-register.ts'

export type SwitchingRefusal = RegisterRefusal | 'switching-hours-are-not-known'

type Asked = { readonly slug: string; readonly switching: Switching; readonly today: Instant }

const isKnown = (hours: number | null): boolean =>
  hours === null || (Number.isInteger(hours) && hours >= 1 && hours <= mostSwitchingHours)

/** A member says until when before an event people may switch between on site and online. */
export const setSwitching = (
  db: OpenDatabase,
  actor: Actor,
  { slug, switching, today }: Asked,
): Promise<Result<undefined, SwitchingRefusal>> =>
  onOwnRegister<'switching-hours-are-not-known'>(db, actor, {
    slug,
    today,
    action: 'set until when to switch',
    refused: Object.values(switching).every(isKnown) ? undefined : 'switching-hours-are-not-known',
    set: (tx, event) => setSwitchingHours(tx, event, switching),
  })
