import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { answerUndertaking, releaseUndertaking } from '../service/answer-undertaking.ts'
import { assignOwner } from '../service/assign-owner.ts'
import {
  closeUndertaking,
  linkUndertaking,
  noteOnUndertaking,
  wordUndertaking,
} from '../service/follow-undertaking.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { undertakingActsApiRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'
import { choicesFor, readOwnerChoices } from './owner-choices.ts'
import type { FindSubjects } from './subjects.ts'
import { type UndertakingActSent, undertakingActSchema } from './undertaking-api-input.ts'
import {
  undertakingAnswer,
  type UndertakingApiRefusal,
  undertakingOut,
  undertakingProblem,
} from './undertaking-api-schema.ts'

type Knowing = Dependencies & { readonly findSubjects: FindSubjects }
type Sent<Act extends UndertakingActSent['act']> = Extract<UndertakingActSent, { act: Act }>
type Done = Promise<Result<undefined, UndertakingApiRefusal>>
type Work = {
  readonly known: Knowing
  readonly visit: DeskVisit
  readonly undertaking: Undertaking
  readonly named: NamedRequest | undefined
}

const close = ({ known, visit, undertaking, named }: Work, sent: Sent<'close'>): Done => {
  const { kind, words } = sent
  const on = dayFromIso(sent.on)
  if (on === undefined) return Promise.resolve(refuse('date-wrong'))
  return closeUndertaking(known.db, visit.actor, { id: undertaking.id, named, kind, on, words })
}

const word = ({ known, visit, undertaking, named }: Work, sent: Sent<'word'>): Done => {
  const { content, id } = undertaking
  const text = sent.text === undefined ? content.text : readLocalised(sent.text)
  if (Object.keys(text).length === 0) return Promise.resolve(refuse('words-missing'))
  return wordUndertaking(known.db, visit.actor, {
    id,
    named,
    content: {
      ...content,
      text,
      modality: sent.modality ?? content.modality,
      due: sent.due ?? content.due,
      condition: sent.condition ?? content.condition,
      owner: { ...content.owner, unit: sent.unit ?? content.owner.unit },
    },
    evidence: sent.evidence,
    revision: sent.revision,
  })
}

const assign = async (
  { known: { db }, visit, undertaking, named }: Work,
  { person, revision }: Sent<'assign'>,
): Done => {
  const all = await asActor(db, visit.actor, (tx) => readOwnerChoices(tx, visit))
  const chosen = choicesFor(undertaking, all).find(({ owner }) => owner.person === person)
  if (chosen === undefined) return refuse('owner-missing')
  const { id } = undertaking
  return assignOwner(db, visit.actor, { id, named, revision, person: chosen.owner })
}

const link = async (
  { known: { db, findSubjects }, visit, undertaking, named }: Work,
  { act, subject: asked }: Sent<'link' | 'unlink'>,
): Done => {
  const { id, visibility } = undertaking
  const subjects = await asActor(db, visit.actor, (tx) => findSubjects(tx, visit))
  const subject = subjects.find((one) => one.kind === asked.kind && one.id === asked.id)
  // What both sides see never points to what one side alone sees.
  if (subject === undefined || (visibility === 'joint' && !subject.isShared)) {
    return refuse('subject-not-found')
  }
  return linkUndertaking(db, visit.actor, { id, named, subject, isLinked: act === 'link' })
}

const carryOut = (work: Work, sent: UndertakingActSent): Done => {
  const { known, visit, undertaking, named } = work
  const of = { id: undertaking.id, named }
  switch (sent.act) {
    case 'note':
      return noteOnUndertaking(known.db, visit.actor, {
        ...of,
        words: sent.words,
        isOwn: sent.to === 'own',
      })
    case 'close':
      return close(work, sent)
    case 'release':
      return releaseUndertaking(known.db, visit.actor, of)
    case 'word':
      return word(work, sent)
    case 'assign':
      return assign(work, sent)
    case 'link':
    case 'unlink':
      return link(work, sent)
    case 'confirmed':
    case 'reworded':
    case 'declined': {
      const { act: says, words, revision } = sent
      const { language } = visit
      return answerUndertaking(known.db, visit.actor, { ...of, says, words, language, revision })
    }
  }
}

/** What becomes of undertakings, from the programs of members. */
export const undertakingActsApi = (known: Knowing): Operation<DeskVisit>[] => {
  const read = (visit: DeskVisit) =>
    asActor(known.db, visit.actor, async (tx) => {
      const id = visit.parameters['id'] ?? ''
      const [undertaking] = isId(id) ? await listUndertakings(tx, { id }) : []
      return { undertaking, today: todayOf(await getOwnRelation(tx), visit) }
    })
  const act = operation(
    {
      id: 'actOnUndertaking',
      method: 'POST',
      path: undertakingActsApiRoute.path,
      summary: 'Follow an undertaking up, answer what is ascribed, say what became of it',
      description:
        'Only the side whose it is words it, closes it and says who sees to it; only the side to which it is ascribed confirms, rewords or declines it.',
      parameters: { id: 'the `id` of the undertaking' },
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: undertakingActSchema,
      answer: undertakingAnswer,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { undertaking } = await read(visit)
      if (undertaking === undefined) {
        return refuse(undertakingProblem('undertaking-not-found', visit))
      }
      const done = await carryOut({ known, visit, undertaking, named }, body)
      if (!done.ok) return refuse(undertakingProblem(done.refusal, visit))
      const now = await read(visit)
      return accept(undertakingOut(now.undertaking ?? undertaking, now.today))
    },
  )
  return [act]
}
