import type { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { ArrivingSite } from '../../service/arriving-records.ts'
import { checkGeometry, type Geometry } from '../../domain/geometry.ts'
import { geometrySchema } from '../../store/site-schema.ts'
import type { PlacedProblem, Problem } from './file-problems.ts'

/** What a file has next: a site, or something that cannot be read. */
export type Arriving =
  | {
      readonly arrived: true
      readonly site: ArrivingSite
      /** What the file says of it and cannot be placed. */
      readonly notes?: readonly Problem[]
    }
  | { readonly arrived: false; readonly problem: PlacedProblem }

/** What is wrong with one row or feature of a file. */
export type Wrong = { readonly field: string; readonly problem: Problem }

/** The geometry of a feature; null where the file has none. */
export const geometryOf = (value: unknown): Result<Geometry | null, Wrong> => {
  if (value === null || value === undefined) return accept(null)
  const read = geometrySchema.safeParse(value)
  if (!read.success) {
    return refuse({ field: 'geometry', problem: { is: 'no-geometry' } })
  }
  const checked = checkGeometry(read.data)
  return checked.ok ? checked : refuse({ field: 'geometry', problem: { is: checked.refusal } })
}

/** What a schema says is wrong, with the path of each value. */
export const wrongsOf = (error: z.ZodError): readonly Wrong[] =>
  error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    problem: { is: 'not-ours', values: { why: message } },
  }))
