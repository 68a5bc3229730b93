import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { formatList, languageName } from '#kit/i18n/lists.ts'

import { words } from '../messages/words.ts'
import type { AgreementPageView } from '../pages/agreement-page/view.ts'
import type { Publishing } from '../service/publish-agreement.ts'
import type { AttachedDocument } from '../store/document-store.ts'
import type { Note } from '../store/note-store.ts'
import { dayOf } from './act-rows.ts'
import { documentRoute, publicAgreementRoute } from './agreements-routes.ts'
import { type OpenedAgreement, partyNames } from './open-agreement.ts'
import type { ReadAround } from './read-around.ts'

type Kept = Pick<Note, 'side' | 'memberName' | 'recordedAt'>

const whoIn =
  ({ relation }: OpenedAgreement, visit: DeskVisit) =>
  ({ side, memberName, recordedAt }: Kept): string =>
    words(visit.language)('who.recorded', {
      side: partyNames(relation, visit.language)(side),
      name: memberName,
      day: dayOf(recordedAt, visit, relation),
    })

const documentInWords = (
  { status, language, sha256 }: AttachedDocument,
  { language: reader }: DeskVisit,
): string => {
  const say = words(reader)
  const named = language === null ? [] : [languageName(reader, language)]
  return [say(`documents.status.${status}`), ...named, `SHA-256 ${sha256.slice(0, 12)}`].join(' · ')
}

const standingOf = (
  { contentHash, publishedHash, approvals }: Publishing,
  { relation }: OpenedAgreement,
  { language }: DeskVisit,
): string => {
  const say = words(language)
  if (publishedHash === contentHash) return say('publishing.current')
  const name = partyNames(relation, language)
  const who = approvals.map(({ side }) => name(side))
  const approved =
    who.length === 0 ? '' : ` ${say('publishing.approved', { who: formatList(language, who) })}`
  return `${say(publishedHash === null ? 'publishing.none' : 'publishing.older')}${approved}`
}

/** Notes, documents, history, and where it stands with the public. */
export const aroundAgreement = (
  opened: OpenedAgreement,
  visit: DeskVisit,
  { notes, documents, revisions, publishing }: ReadAround,
): Pick<AgreementPageView, 'notes' | 'documents' | 'history' | 'publishing'> => {
  const say = words(visit.language)
  const who = whoIn(opened, visit)
  const { slug } = opened.agreement
  const { contentHash, publishedHash, approvals } = publishing
  const isAnswered = approvals.some(({ side }) => side === visit.actor.side)
  return {
    notes: notes.map((note) => ({
      words: note.words,
      who: who(note),
      isPrivate: note.visibility !== 'joint',
    })),
    documents: documents.map((one) => ({
      name: one.name,
      href: documentRoute.href({ slug, document: one.id }),
      what: documentInWords(one, visit),
      who: who(one),
      isPrivate: one.visibility !== 'joint',
    })),
    history: revisions.map(({ side, memberName, recordedAt }) =>
      say('history.line', {
        side: partyNames(opened.relation, visit.language)(side),
        name: memberName,
        day: dayOf(recordedAt, visit, opened.relation),
      }),
    ),
    publishing: {
      standing: standingOf(publishing, opened, visit),
      contentHash,
      ...(publishedHash !== null && { publicHref: publicAgreementRoute.href({ slug }) }),
      mayApprove: may(visit.actor, 'approve') && publishedHash !== contentHash && !isAnswered,
    },
  }
}
