import type {
  MeetingContent,
  NewUndertaking,
  SeriesContent,
  UndertakingContent,
} from '#contexts/meetings/contract.ts'

/** A meeting of a test's own; what is not said is arbitrary. */
export const aMeeting = (title: string, said: Partial<MeetingContent> = {}): MeetingContent => ({
  occasion: 'meeting',
  title: { en: title },
  on: null,
  time: null,
  place: {},
  venue: '',
  format: 'not-stated',
  previous: null,
  host: null,
  adopted: null,
  agenda: [],
  sources: [],
  illustrative: false,
  ...said,
})

/** What was said would be done; what is not said is arbitrary. */
export const aPromise = (
  text: string,
  said: Partial<UndertakingContent> = {},
): UndertakingContent => ({
  text: { en: text },
  wording: null,
  modality: 'commitment',
  due: { kind: 'none' },
  condition: '',
  owner: { institution: null, unit: '', person: null, personName: '' },
  article: '',
  sources: [],
  illustrative: false,
  ...said,
})

/** An undertaking of a side, before both unless it is ascribed; from a letter unless a test says where from. */
export const anUndertaking = (
  actor: string,
  text: string,
  said: Partial<Omit<NewUndertaking, 'actor' | 'content'>> & {
    readonly content?: Partial<UndertakingContent>
  } = {},
): NewUndertaking => ({
  actor,
  visibility: 'joint',
  release: false,
  origin: { kind: 'letter' },
  ...said,
  content: aPromise(text, said.content),
})

/** A series of a test's own; what is not said is arbitrary. */
export const aSeries = (name: string, said: Partial<SeriesContent> = {}): SeriesContent => ({
  kind: 'joint-commission',
  name: { en: name },
  agreement: null,
  article: '',
  everyMonths: null,
  hostsAlternate: false,
  sources: [],
  illustrative: false,
  ...said,
})
