import type { z } from 'zod'

import type { FileProblem } from '#kit/files/file-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { ArrivingSite } from '../../service/arriving-records.ts'
import { checkGeometry, type Geometry, type GeometryFault } from '../../domain/geometry.ts'
import { geometrySchema } from '../../store/site-schema.ts'

/** What a file has next: a site, or something that cannot be read. */
export type Arriving =
  | { readonly arrived: true; readonly site: ArrivingSite }
  | { readonly arrived: false; readonly problem: Omit<FileProblem, 'file'> }

/** What is wrong with one row or feature of a file. */
export type Wrong = { readonly field: string; readonly problem: string }

const faults: Readonly<Record<GeometryFault, string>> = {
  'out-of-range': 'lies outside of the globe: longitude -180 to 180, latitude -90 to 90',
  swapped: 'has latitude and longitude exchanged: GeoJSON writes the longitude first',
  'ring-not-closed': 'has a ring that does not end where it begins',
  'ring-crosses-itself': 'has a ring that crosses itself',
  empty: 'has no positions: write null where the place is not known',
}

/** The geometry of a feature; null where the file has none. */
export const geometryOf = (value: unknown): Result<Geometry | null, Wrong> => {
  if (value === null || value === undefined) return accept(null)
  const read = geometrySchema.safeParse(value)
  if (!read.success) {
    return refuse({ field: 'geometry', problem: 'is no geometry of GeoJSON (RFC 7946)' })
  }
  const checked = checkGeometry(read.data)
  return checked.ok ? checked : refuse({ field: 'geometry', problem: faults[checked.refusal] })
}

/** What a schema says is wrong, with the path of each value. */
export const wrongsOf = (error: z.ZodError): readonly Wrong[] =>
  error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    problem: message,
  }))
