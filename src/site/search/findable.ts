import { agreementWords } from '#contexts/agreements/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { findableInRelations } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Findable } from '#kit/db/found-records.ts'

/** Every kind of record that is found by words. Sites are found by heritage in its own way. */
export const findable: readonly Findable[] = [
  ...people.findable,
  ...findableInRelations,
  ...programmes.findable,
  ...meetings.findable,
  agreementWords,
  ...support.findable,
  ...restoration.findable,
]
