import { z } from 'zod'

import type { Ground } from '../domain/decision.ts'

// Grounds are written by the engine alone, into a column that nobody may rewrite.
const isGround = (value: unknown): value is Ground =>
  typeof value === 'object' && value !== null && 'kind' in value

/** Reads the grounds of a recorded decision. */
export const readGrounds = (value: unknown): Ground[] =>
  z.array(z.custom<Ground>(isGround)).parse(value)
