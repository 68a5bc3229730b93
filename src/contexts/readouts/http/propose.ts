import { undertakings } from '#contexts/meetings/contract.ts'
import type { Institution, Relation } from '#contexts/relations/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import { foldText } from '#kit/text/fold-text.ts'
import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type {
  Finding,
  FoundInstitution,
  FoundParticipant,
  FoundUndertaking,
} from '../domain/finding.ts'
import { undertakingsByPlace } from '../domain/marks.ts'
import { meetingPlace } from '../domain/meeting-place.ts'
import { modalities } from '../domain/modality.ts'
import { shareOfWords } from '../domain/name-likeness.ts'
import type {
  AgreementRow,
  InstitutionRow,
  PersonRow,
  ReviewValues,
  SourceValues,
  UndertakingRow,
} from '../pages/review-values.ts'
import { institutionsLike, institutionsMeant, isOnDay, type KnownRecords } from './known-records.ts'

/** As many of each kind as a page can ask a person to look at. */
export const mostRows = 60

const sideIn = ({ sides }: Relation, code: string | null): string => {
  if (code === null) return ''
  return sides.some(({ id }) => id === code) ? code : 'neither'
}

const personRow =
  ({ relation, people }: KnownRecords) =>
  ({ name, side, capacities }: FoundParticipant): PersonRow => {
    const { exactly = [], perhaps = [] } = people.get(name) ?? {}
    const [only, another] = exactly
    const isClear = only !== undefined && another === undefined
    const told = sideIn(relation, side)
    return {
      take: true,
      name,
      side: told === '' && isClear ? (only.actsFor ?? '') : told,
      capacities: capacities.join('\n'),
      // Of several who may be meant none is chosen.
      entry: isClear ? only.id : exactly.length + perhaps.length > 0 ? '' : 'new',
    }
  }

const kindsByWord: readonly (readonly [RegExp, Institution['kind']])[] = [
  [/ministr|ministerio|secretar[ií]a|nazirli/i, 'ministry'],
  [/embass|embajada|səfirli/i, 'embassy'],
  [/univers/i, 'university'],
  [/school|escuela|məktəb/i, 'school'],
  [/muse/i, 'museum'],
  [/muze/i, 'museum'],
  [/library|biblioteca|kitabxana/i, 'library'],
  [/associa|asocia|union|birliy/i, 'association'],
  [/founda|fundaci|fond/i, 'foundation'],
  [/unesco|united nations|naciones unidas|icom|iccrom|icesco/i, 'international-organisation'],
]

/** The entry that is meant; '' where a person has to say which, or whether any is. */
const entryOf = (known: KnownRecords, row: Pick<InstitutionRow, 'name' | 'side'>): string => {
  const [only, ...others] = institutionsMeant(known, row.name)
  if (only !== undefined) return others.length === 0 ? only.id : ''
  return institutionsLike(known, row).length === 0 ? 'new' : ''
}

const institutionRow =
  (known: KnownRecords) =>
  ({ name, side }: FoundInstitution): InstitutionRow => {
    const kind = kindsByWord.find(([words]) => words.test(name))?.[1] ?? 'institute'
    const isOfNeither = kind === 'international-organisation'
    const row = { name, side: isOfNeither ? 'neither' : sideIn(known.relation, side), kind }
    return { ...row, take: true, entry: entryOf(known, row) }
  }

/** The agreement whose title shares most words with what the text says, where most of them are shared. */
const agreementRow =
  ({ agreements }: KnownRecords) =>
  (name: string): AgreementRow => {
    const [best, next] = agreements
      .map(({ id, titles }) => ({
        id,
        // A text may be in another language than its reader's.
        share: Math.max(0, ...Object.values(titles).map((title) => shareOfWords(name, title))),
      }))
      .toSorted((one, other) => other.share - one.share)
    const isClear = best !== undefined && best.share > 0.5 && best.share > (next?.share ?? 0)
    return { name, entry: isClear ? best.id : '' }
  }

/** Events of the programme whose title the text has, word for word. */
export const eventsIn = (text: string, { events }: KnownRecords): readonly string[] => {
  const folded = foldText(text)
  return events.flatMap(({ event }) => {
    const titles = Object.values(event.content.title).map(foldText)
    const isNamed = titles.some((title) => title.length > 11 && folded.includes(title))
    return isNamed ? [event.id] : []
  })
}

const isEmbassy = /^(?:the )?embass|^embajada|^səfirli/i
const isMinistry = /^(?:the )?ministry|^ministerio|^nazirli/i

/** An embassy is of the guest; a ministry that is met without its country's name is the host's. */
const sideByKind = (actor: string, { sides }: Relation): string => {
  const isHosts = isMinistry.test(actor)
  if (!isHosts && !isEmbassy.test(actor)) return ''
  return sides.find(({ isHost }) => isHost === isHosts)?.id ?? ''
}

const sideOfInstitution = (actor: string, known: KnownRecords): string | undefined => {
  const [only, another] = institutionsMeant(known, actor)
  return another === undefined ? (only?.side ?? undefined) : undefined
}

/** For which side somebody speaks, as far as it can be told. */
const sideOfActor = (actor: string, known: KnownRecords, people: readonly PersonRow[]): string => {
  const { relation } = known
  if (relation.sides.some(({ id }) => id === actor)) return actor
  const person = people.find(({ name }) => name === actor)
  if (person !== undefined) return person.side === 'neither' ? '' : person.side
  return sideOfInstitution(actor, known) ?? sideByKind(actor, relation)
}

const both = 'both'

const whoseOf = (actors: readonly string[], known: KnownRecords, people: readonly PersonRow[]) => {
  if (actors.includes(both)) return both
  const sides = [...new Set(actors.map((actor) => sideOfActor(actor, known, people)))]
  const [only = '', another] = sides
  return another === undefined ? only : both
}

const ownerOf = (actor: string, { relation }: KnownRecords): string =>
  actor === both || relation.sides.some(({ id }) => id === actor) ? '' : actor

const undertakingRow =
  (known: KnownRecords, people: readonly PersonRow[]) =>
  (found: readonly [FoundUndertaking, ...FoundUndertaking[]]): UndertakingRow => {
    const [{ actor, text, modality }] = found
    return {
      take: true,
      text: text.slice(0, 1_000),
      wording: text,
      modality: undertakings.modalities[modalities.indexOf(modality)] ?? '',
      whose: whoseOf(
        found.map((one) => one.actor),
        known,
        people,
      ),
      owner: ownerOf(actor, known),
    }
  }

/** The day of the meeting; a year that the text does not give is the last one before it was published. */
const dayOf = ({ date }: Finding, published: string): string => {
  if (date === null) return ''
  if (!date.startsWith('--')) return date
  const year = Number(published.slice(0, 4))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return ''
  const sameYear = `${String(year)}${date.slice(1)}`
  return sameYear <= published ? sameYear : `${String(year - 1)}${date.slice(1)}`
}

/** The meeting on record that the text is about: the only one of its day with somebody whom it names. */
const meetingMeant = (
  { meetings }: KnownRecords,
  on: string,
  people: readonly PersonRow[],
): string => {
  const day = dayFromIso(on)
  if (day === undefined) return ''
  const named = people.map(({ name }) => nameKeysOf(name))
  const [only, ...others] = meetings
    .filter(isOnDay(day))
    .filter(({ participants }) =>
      participants.some(({ name }) => named.some((keys) => isSameName(keys, nameKeysOf(name)))),
    )
  return only === undefined || others.length > 0 ? '' : only.id
}

/** What a text tells, as a proposal that a member corrects and confirms. */
export const propose = (
  finding: Finding,
  known: KnownRecords,
  { source, title }: { readonly source: SourceValues; readonly title: string },
): ReviewValues => {
  const people = finding.participants.slice(0, mostRows).map(personRow(known))
  const on = dayOf(finding, source.published)
  return {
    ...source,
    key: newId(),
    language: finding.language,
    into: meetingMeant(known, on, people),
    title,
    on,
    place: meetingPlace(source.text, finding),
    visibility: 'joint',
    keep: 'own',
    people,
    institutions: finding.institutions.slice(0, mostRows).map(institutionRow(known)),
    agreements: finding.agreements.slice(0, mostRows).map(agreementRow(known)),
    events: eventsIn(source.text, known),
    disciplines: finding.disciplines,
    undertakings: undertakingsByPlace(finding)
      .slice(0, mostRows)
      .map(undertakingRow(known, people)),
  }
}
