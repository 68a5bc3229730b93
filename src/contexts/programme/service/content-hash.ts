import { hashOf } from '#kit/ids/ids.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'

import type { EventContent } from '../domain/event.ts'

/** SHA-256 over the canonical content: what an approval of this content binds. */
export const contentHashOf = (content: EventContent): string =>
  hashOf(`alternat-event/1\n${canonicalJson(content)}`)
