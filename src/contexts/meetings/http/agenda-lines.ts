import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import { findMeeting } from '../store/meeting-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { undertakingRoute } from './meetings-routes.ts'
import type { FindSubjects } from './subjects.ts'

/** A point of the agenda, and the record that it is about, as far as the reader sees it. */
export type AgendaLine = {
  readonly text: string
  readonly about:
    | {
        readonly id: string
        readonly label: string
        readonly href: string
        /** Whether both sides see it. */
        readonly isShared: boolean
      }
    | undefined
}

type Asked = { readonly visit: DeskVisit; readonly findSubjects: FindSubjects }
type Named = NonNullable<AgendaLine['about']>

/** All that points of this agenda may be about; what no point is about is not read. */
const readNamed = async (
  tx: Transaction,
  { content: { agenda } }: Meeting,
  { visit, findSubjects }: Asked,
): Promise<ReadonlyMap<string, Named>> => {
  const kinds = new Set(agenda.map(({ about }) => about?.kind ?? ''))
  kinds.delete('')
  const undertakings = kinds.delete('undertaking') ? await listUndertakings(tx) : []
  const subjects = kinds.size > 0 ? await findSubjects(tx, visit) : []
  return new Map<string, Named>([
    ...undertakings.map(({ id, visibility, content: { text } }): [string, Named] => [
      id,
      {
        id,
        label: inLanguage(text, visit.language).text,
        href: undertakingRoute.href({ id }),
        isShared: visibility === 'joint',
      },
    ]),
    ...subjects.map(({ id, label, href, isShared }): [string, Named] => [
      id,
      { id, label, href, isShared },
    ]),
  ])
}

/** The agenda of a meeting, each point with the record that it is about. */
export const readAgenda = async (
  tx: Transaction,
  meeting: Meeting,
  asked: Asked,
): Promise<readonly AgendaLine[]> => {
  const named = await readNamed(tx, meeting, asked)
  return meeting.content.agenda.map(({ text, about }) => ({
    text,
    about: about === null ? undefined : named.get(about.id),
  }))
}

/** The meeting that this one continues, as far as the reader sees it. */
export const readPrevious = async (
  tx: Transaction,
  { content: { previous } }: Meeting,
): Promise<readonly Meeting[]> => {
  const found = previous === null ? undefined : await findMeeting(tx, { id: previous })
  return found === undefined ? [] : [found]
}
