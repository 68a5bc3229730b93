import { wound } from '../../domain/geometry.ts'
import type { LeavingSite } from '../../service/export-sites.ts'

/** One feature of our export: everything nested, nothing joined, and no place that its reader may not know. */
const featureOf = ({ id, geometry, site }: LeavingSite): string =>
  JSON.stringify({
    type: 'Feature',
    id,
    geometry: geometry === null ? null : wound(geometry),
    properties: { alternat: 1, ...site },
  })

/** A GeoJSON collection (RFC 7946), one feature on each line. */
export const writeGeojson = async function* (
  sites: AsyncIterable<LeavingSite>,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const site of sites) {
    yield separator + featureOf(site)
    separator = ',\n'
  }
  yield '\n]}\n'
}
