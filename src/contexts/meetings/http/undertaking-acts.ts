import type { DeskVisit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { answers, outcomes, type Undertaking } from '../domain/undertaking.ts'
import {
  type AnswerRefusal,
  answerUndertaking,
  releaseUndertaking,
} from '../service/answer-undertaking.ts'
import {
  closeUndertaking,
  type FollowRefusal,
  linkUndertaking,
  noteOnUndertaking,
  wordUndertaking,
} from '../service/follow-undertaking.ts'
import { type AssignRefusal, assignOwner } from '../service/assign-owner.ts'
import { choicesFor, type OwnerChoice } from './owner-choices.ts'
import type { Subject } from './subjects.ts'
import { readWording, type WordingRefusal } from './wording-form.ts'

export type UndertakingRefusal =
  AnswerRefusal | AssignRefusal | FollowRefusal | WordingRefusal | 'date-wrong' | 'owner-missing'

type Opened = {
  readonly undertaking: Undertaking
  readonly subjects: readonly Subject[]
  readonly owners: readonly OwnerChoice[]
}
type Done = Promise<Result<undefined, UndertakingRefusal>>
type Work = {
  readonly db: OpenDatabase
  readonly visit: DeskVisit
  readonly form: Form
  readonly opened: Opened
}

const kinds = [...outcomes, 'reopened'] as const

const close = ({ db, visit, form, opened }: Work): Done => {
  const on = dayFromIso(form.text('on'))
  if (on === undefined) return Promise.resolve(refuse('date-wrong'))
  const kind = kinds.find((one) => one === form.text('kind')) ?? 'kept'
  const { id } = opened.undertaking
  return closeUndertaking(db, visit.actor, { id, kind, on, words: form.text('words') })
}

const word = async ({ db, visit, form, opened }: Work): Done => {
  const { id, content } = opened.undertaking
  const read = readWording(form, content, visit.language)
  if (!read.ok) return read
  return wordUndertaking(db, visit.actor, {
    id,
    content: read.value,
    evidence: form.text('evidence'),
    revision: form.text('revision'),
  })
}

const link = ({ db, visit, form, opened }: Work, isLinked: boolean): Done => {
  const { id, visibility } = opened.undertaking
  const subject = opened.subjects.find((one) => `${one.kind}:${one.id}` === form.text('subject'))
  // What both sides see never points to what one side alone sees.
  if (subject === undefined || (visibility === 'joint' && !subject.isShared)) {
    return Promise.resolve(accept(undefined))
  }
  return linkUndertaking(db, visit.actor, { id, subject, isLinked })
}

const assign = ({ db, visit, form, opened }: Work): Done => {
  const { undertaking, owners } = opened
  const chosen = choicesFor(undertaking, owners).find(({ value }) => value === form.text('owner'))
  if (chosen === undefined) return Promise.resolve(refuse('owner-missing'))
  return assignOwner(db, visit.actor, {
    id: undertaking.id,
    revision: form.text('revision'),
    person: chosen.owner,
  })
}

const answer = ({ db, visit, form, opened }: Work): Done => {
  const says = answers.find((one) => one === form.text('act'))
  if (says === undefined) return Promise.resolve(accept(undefined))
  return answerUndertaking(db, visit.actor, {
    id: opened.undertaking.id,
    says,
    words: form.text('words'),
    language: visit.language,
    revision: form.text('revision'),
  })
}

/** What the page of an undertaking asked for. */
export const carryOut = (
  db: OpenDatabase,
  opened: Opened,
  { visit, form }: Pick<Work, 'visit' | 'form'>,
): Done => {
  const work = { db, visit, form, opened }
  const { id } = opened.undertaking
  switch (form.text('act')) {
    case 'release':
      return releaseUndertaking(db, visit.actor, { id })
    case 'close':
      return close(work)
    case 'assign':
      return assign(work)
    case 'word':
      return word(work)
    case 'link':
      return link(work, true)
    case 'unlink':
      return link(work, false)
    case 'note': {
      const isOwn = form.text('visibility') !== 'both'
      return noteOnUndertaking(db, visit.actor, { id, words: form.text('words'), isOwn })
    }
    default:
      return answer(work)
  }
}
