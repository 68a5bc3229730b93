// Generated from the catalogue of a migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Written as JSON text, read as whatever it holds: a store parses it. */
type Json = ColumnType<unknown, string, string>
type GeneratedJson = ColumnType<unknown, string | undefined, string>
type Timestamp = ColumnType<Date, Date | string, Date | string>
type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>

export type AccessAccount = {
  id: string
  email: string
  password_hash: string | null
  language: Generated<string>
  recorded_at: GeneratedTimestamp
}

export type AccessAudit = {
  id: GeneratedAlways<string>
  relation: string
  side: string
  member: string | null
  action: string
  subject: string | null
  recorded_at: GeneratedTimestamp
}

export type AccessDigestRefusal = {
  member: string
  refused_at: GeneratedTimestamp
}

export type AccessMail = {
  id: string
  recipient: string
  subject: string
  text: string
  message_id: string
  recorded_at: GeneratedTimestamp
  failure: string | null
  relation: string | null
  purpose: string
  language: string
  html: string | null
  calendars: GeneratedJson
  refers_to: string | null
  state: Generated<string>
  state_at: GeneratedTimestamp
  due_at: GeneratedTimestamp | null
  attempts: Generated<number>
  claim: string | null
  resent: Generated<boolean>
  emptied_at: Timestamp | null
  about: string | null
  unsubscribe: string | null
}

export type AccessMember = {
  id: string
  account: string
  relation: string
  side: string
  name: string
  role: string
  recorded_at: GeneratedTimestamp
  withdrawn_at: Timestamp | null
}

export type AccessRequestKey = {
  member: string
  key_hash: string
  relation: string
  side: string
  request_hash: string
  subject: string
  recorded_at: GeneratedTimestamp
}

export type AccessSession = {
  token_hash: string
  account: string
  member: string
  started_at: GeneratedTimestamp
  seen_at: GeneratedTimestamp
  expires_at: Timestamp
}

export type AccessSignInLink = {
  token_hash: string
  account: string
  expires_at: Timestamp
  used_at: Timestamp | null
  leads_to: string | null
}

export type AccessSuppression = {
  address: string
  reason: string
  suppressed_at: GeneratedTimestamp
}

export type AccessToken = {
  id: string
  token_hash: string
  account: string
  member: string
  name: string
  scope: string
  made_at: GeneratedTimestamp
  expires_at: Timestamp
  used_at: Timestamp | null
  revoked_at: Timestamp | null
}

export type AgreementsAct = {
  id: string
  act: string
  agreement: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json | null
  announced_on: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsActAnswer = {
  id: string
  act_row: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  says: string
  words: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsAgreement = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  slug: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsDocument = {
  id: string
  agreement: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  name: string
  media_type: string
  status: string
  language: string | null
  bytes: Buffer
  sha256: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsNationalPath = {
  id: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  steps: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsNote = {
  id: string
  agreement: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  words: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsPublication = {
  id: string
  agreement: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  slug: string
  content: Json
  content_hash: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AgreementsReliance = {
  id: string
  agreement: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  article: string
  kind: string
  subject: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  is_taken_back: Generated<boolean>
}

export type AgreementsRevision = {
  id: string
  agreement: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  description: Json
  clauses: Json
  announced_on: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type AttendanceJoining = {
  registration: string
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  people: number
  first_at: Timestamp | null
  last_at: Timestamp | null
  room: string | null
}

export type AttendanceRoom = {
  id: string
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  kind: string
  address: string | null
  opens_minutes: Generated<number>
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  server: string | null
}

export type AttendanceServer = {
  id: string
  relation: string
  visibility: string
  kind: string
  name: string
  address: string
  app_id: string | null
  sealed: string | null
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  removed_at: Timestamp | null
}

export type ChangesChange = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  side: string
  member: string
  member_name: string
  reason: GeneratedJson
  content: Json
  content_hash: string
  undoes: string | null
  expires_at: Timestamp
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
  recorded_at: GeneratedTimestamp
  drafted_by: Generated<string>
  urgent: Generated<boolean>
  contested_at: Timestamp | null
  contested_by: string | null
}

export type ChangesItem = {
  change: string
  event: string
  relation: string
  visibility: string
  position: number
  outcome: string | null
  report: Json | null
  settled_at: Timestamp | null
}

export type DirectoryInstitutionProfile = {
  id: string
  institution: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  parent: string | null
  competences: GeneratedJson
  website: Generated<string>
  places: GeneratedJson
  sources: GeneratedJson
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type DirectoryMerger = {
  id: string
  merged: string
  kept: string | null
  subject: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type DirectoryName = {
  id: string
  name: string
  person: string | null
  institution: string | null
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  text: string | null
  language: string | null
  script: Generated<string>
  use: Generated<string>
  source: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type DirectoryPerson = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  acts_for: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type DirectoryPost = {
  id: string
  post: string
  person: string
  institution: string | null
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  title: Json | null
  acting: Generated<boolean>
  precedence: number | null
  holds_from: string | null
  holds_until: string | null
  announced_on: string | null
  source: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type GuestsGuest = {
  id: string
  event: string
  relation: string
  visibility: string
  position: number | null
  form_of_address: Generated<string>
  name: string
  capacity: Generated<string>
  institution: Generated<string>
  email: string | null
  language: string
  companions_allowed: Generated<number>
  invited_at: Timestamp | null
  reminded_at: Timestamp | null
  answer: string | null
  answered_at: Timestamp | null
  answered_by: string | null
  companions: Generated<string>
  note: Generated<string>
  registration: string | null
  erased_at: Timestamp | null
  recorded_at: GeneratedTimestamp
  shared: Generated<boolean>
}

export type GuestsProtocolList = {
  event: string
  relation: string
  visibility: string
  reply_by: string | null
}

export type GuestsSharedGuest = {
  guest: string
  event: string
  relation: string
  side: string
  place: number
  form_of_address: string
  name: string
  capacity: string
  institution: string
}

export type HeritageArrival = {
  id: string
  relation: string
  visibility: string
  file_name: string
  bytes: Buffer | null
  meanings: GeneratedJson
  brought: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageAssessment = {
  id: string
  site: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  observed_on: string
  condition: string
  priority: string | null
  content: Json
  assessor_name: string
  assessor_capacity: string
  supersedes: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageBin = {
  reader: string
  relation: string
  level: number
  x: number
  y: number
  kind: string
  condition: string
  sites: number
  longitudes: number
  latitudes: number
}

export type HeritageClaim = {
  id: string
  claim: string
  site: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  about: string
  content: Json | null
  search_key: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageContainment = {
  id: string
  site: string
  whole: string | null
  relation: string
  step: GeneratedAlways<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageDocument = {
  id: string
  site: string
  relation: string
  visibility: string
  name: string
  bytes: Buffer
  sha256: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  signed_for: Generated<string>
  recorded_elsewhere: Generated<string>
}

export type HeritageHiding = {
  id: string
  site: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  shown_to: string
  public_sees: string
  other_sees: string
  reason: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  recorded_elsewhere: Generated<string>
}

export type HeritageImport = {
  id: string
  relation: string
  visibility: string
  file_name: string
  sites: number
  assessments: number
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageLocation = {
  id: string
  site: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  geometry: Json | null
  longitude: number | null
  latitude: number | null
  certainty: string
  source: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageMerger = {
  id: string
  site: string
  into_site: string | null
  relation: string
  step: GeneratedAlways<string>
  reason: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritagePhotograph = {
  id: string
  site: string
  assessment: string | null
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  taken_on: string | null
  viewpoint: Generated<string>
  content: Json
  width: number
  height: number
  bytes: Buffer
  thumbnail: Buffer
  sha256: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  signed_for: Generated<string>
  recorded_elsewhere: Generated<string>
}

export type HeritageRevision = {
  id: string
  site: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type HeritageSeen = {
  reader: string
  relation: string
  site: string
  slug: string
  grade: string
  kind: string
  periods: string[]
  place: string
  condition: string
  verification: string
  priority: string
  threats: string[]
  assessed_on: string | null
  longitude: number | null
  latitude: number | null
  geometry: Json | null
}

export type HeritageSeenName = {
  reader: string
  relation: string
  site: string
  claim: string
  text: string
  language: string
  is_preferred: boolean
  search_key: string
}

export type HeritageSite = {
  id: string
  relation: string
  owner: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  public_sees: Generated<string>
  other_sees: Generated<string>
  slug: string
  brought_by: string | null
  recorded_at: GeneratedTimestamp
}

export type HeritageVerification = {
  id: string
  assessment: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  says: string
  means: string
  words: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type IndicatorsFigure = {
  id: string
  series: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  statistics_of: string | null
  period: string
  value: string
  unit: string
  source: string
  link: Generated<string>
  stated_on: string | null
  brought_with: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  withdrawn_at: Timestamp | null
}

export type IndicatorsSeries = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  name: Json
  unit: string
  method: Generated<string>
  brought_with: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeasuresImport = {
  id: string
  relation: string
  owner: string
  file_name: string
  measures: number
  member: string
  recorded_at: GeneratedTimestamp
  withdrawn_at: Timestamp | null
}

export type MeasuresMeasure = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  owner: string
  title: Json
  country: string
  region: string | null
  city: string | null
  holds_from: string
  stated_until: string | null
  last_day: string | null
  end_announced_at: Timestamp | null
  end_recorded_at: Timestamp | null
  announced_at: Timestamp
  prevails: Generated<boolean>
  binding: Generated<boolean>
  targeted: Generated<boolean>
  rules: Json
  series: Json | null
  source_name: string
  source_url: string | null
  illustrative: Generated<boolean>
  import: string | null
  recorded_by: string | null
  recorded_at: GeneratedTimestamp
  withdrawn_at: Timestamp | null
  alert: Json | null
}

export type MeetingsMeeting = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  slug: string
  series: string | null
  session: number | null
  recorded_at: GeneratedTimestamp
}

export type MeetingsMeetingRevision = {
  id: string
  meeting: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsMinutes = {
  id: string
  meeting: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  words: Json
  is_binding: boolean
  content_hash: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsNotedUndertaking = {
  id: string
  relation: string
  visibility: string
  meeting: string
  version: string
  line: number
  words: string
  words_key: string
  undertaking: string
  part: number
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsParticipant = {
  id: string
  revision: string
  relation: string
  visibility: string
  position: number
  of_side: string | null
  third_party: Generated<string>
  name: string
  person: string | null
  institution: string | null
  capacity: Generated<string>
  is_acting: Generated<boolean>
  role: string
}

export type MeetingsSeries = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  slug: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsSeriesRevision = {
  id: string
  series: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsTextVersion = {
  id: string
  meeting: string
  relation: string
  visibility: string
  kind: string
  step: GeneratedAlways<string>
  words: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertaking = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  actor_side: string
  origin_kind: string
  origin: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertakingAct = {
  id: string
  undertaking: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  kind: string
  on_day: string
  words: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertakingAnswer = {
  id: string
  undertaking: string
  revision: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  says: string
  words: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertakingLink = {
  id: string
  undertaking: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  kind: string
  subject: string
  is_linked: boolean
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertakingNote = {
  id: string
  undertaking: string
  relation: string
  visibility: string
  words: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type MeetingsUndertakingRevision = {
  id: string
  undertaking: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  content: Json
  evidence: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type PlatformClock = {
  only_row: Generated<boolean>
  stands_at: Timestamp
}

export type PlatformInstallation = {
  only_row: Generated<boolean>
  demo: boolean
  ready: Generated<boolean>
  founded_at: GeneratedTimestamp
}

export type ProgrammeBatch = {
  id: string
  relation: string
  owner: string
  name: string
  events: number
  member: string
  recorded_at: GeneratedTimestamp
  undone_at: Timestamp | null
  kind: string
  member_name: string
}

export type ProgrammeBatchChange = {
  batch: string
  event: string
  relation: string
  owner: string
  before_hash: string
  after_hash: string
  before_programme: string
  after_programme: string
  outcome: string
}

export type ProgrammeChoice = {
  id: string
  relation: string
  event: string
  visibility: string
  on_site_open: boolean
  on_site_seats: number | null
  online_open: boolean
  online_seats: number | null
  holds_from: Timestamp
  reason: GeneratedJson
  change: string
  recorded_at: GeneratedTimestamp
}

export type ProgrammeDecision = {
  id: string
  relation: string
  event: string
  visibility: string
  as_of: Timestamp
  outcome: string
  on_site_lo: number | null
  on_site_hi: number | null
  online: string
  because: Json
  cause: string
  content_hash: string
  recorded_at: GeneratedTimestamp
}

export type ProgrammeEvent = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  owner: string
  programme: string
  slug: string
  title: Json
  summary: GeneratedJson
  disciplines: string[]
  date_precision: string
  first_day: string | null
  last_day: string | null
  start_time: string | null
  end_time: string | null
  zone: string
  venue: string | null
  place: Json | null
  contributions: GeneratedJson
  plan: Json | null
  needs_arrivals: Generated<boolean>
  other_regions: Generated<boolean>
  online_rights: Generated<boolean>
  online_capacity: number | null
  spoken_languages: Generated<string[]>
  sources: GeneratedJson
  illustrative: Generated<boolean>
  announced_on: string | null
  held_format: string | null
  content_hash: string
  batch: string | null
  recorded_at: GeneratedTimestamp
  revised_at: GeneratedTimestamp
  series: string | null
}

export type ProgrammeEventState = {
  id: string
  relation: string
  event: string
  visibility: string
  state: string
  holds_from: Timestamp
  reason: string | null
  side: string | null
  member: string | null
  member_name: string | null
  recorded_at: GeneratedTimestamp
}

export type ProgrammeFormerDate = {
  id: Generated<string>
  relation: string
  event: string
  visibility: string
  date_precision: string
  first_day: string
  last_day: string
  start_time: string | null
  end_time: string | null
  zone: string
  left_at: Timestamp
  recorded_at: GeneratedTimestamp
}

export type ProgrammeHold = {
  id: string
  relation: string
  venue: string
  side: string
  answered_by: string
  first_day: string
  last_day: string
  start_time: string | null
  end_time: string | null
  zone: string
  note: Generated<string>
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type ProgrammeHoldAnswer = {
  id: string
  relation: string
  hold: string
  side: string
  answer: string
  held_until: string | null
  note: Generated<string>
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type ProgrammeHoldEvent = {
  hold: string
  relation: string
  event: string
  visibility: string
  private_to: GeneratedAlways<string | null>
}

export type ProgrammeProgramme = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  owner: string
  title: Json
  first_day: string
  last_day: string
  default_plan: Json
  illustrative: Generated<boolean>
  recorded_at: GeneratedTimestamp
}

export type ProgrammeRevision = {
  id: string
  relation: string
  event: string
  visibility: string
  content: Json
  content_hash: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  applied_at: Timestamp | null
  declined_at: Timestamp | null
}

export type ProgrammeSavedView = {
  id: string
  relation: string
  owner: string
  visibility: string
  kept_for: string | null
  page: string
  search: string
  name: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  removed_at: Timestamp | null
}

export type ReadoutsDraft = {
  id: string
  relation: string
  meeting: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type ReadoutsMention = {
  id: string
  relation: string
  meeting: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  kind: string
  subject: string | null
  word: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type ReadoutsPublication = {
  id: string
  relation: string
  meeting: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  draft: string
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type ReadoutsSource = {
  id: string
  relation: string
  meeting: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  language: string
  words: string
  publisher: Generated<string>
  address: Generated<string>
  published_on: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RegistrationsBulletin = {
  change: string
  event: string
  relation: string
  visibility: string
  before: Json
  after: Json
  reason: GeneratedJson
  recorded_at: GeneratedTimestamp
  rule: Json | null
}

export type RegistrationsCheckIn = {
  id: string
  registration: string
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  act: string
  people: number
  member: string
  member_name: string
  at: Timestamp
  key: string
  recorded_at: GeneratedTimestamp
}

export type RegistrationsContact = {
  registration: string
  event: string
  relation: string
  telephone: string
  measure: string
  keeps_days: number
  recorded_at: GeneratedTimestamp
}

export type RegistrationsGuestRank = {
  registration: string
  event: string
  relation: string
  visibility: string
  rank: number
}

export type RegistrationsMove = {
  id: string
  registration: string
  event: string
  relation: string
  visibility: string
  from_state: string
  from_offer: string
  from_party: number
  to_state: string
  to_offer: string
  to_party: number
  cause: string
  recorded_at: GeneratedTimestamp
  change: string | null
  reason: string | null
}

export type RegistrationsNotice = {
  id: string
  registration: string
  change: string
  event: string
  relation: string
  visibility: string
  from_state: string
  from_offer: string
  to_state: string
  to_offer: string
  reason: string
  mail: string | null
  settled_at: Timestamp | null
  recorded_at: GeneratedTimestamp
  answer: string | null
  answered_by: string | null
  answered_at: Timestamp | null
  opened_at: Timestamp | null
}

export type RegistrationsOffer = {
  event: string
  kind: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  is_open: boolean
  seats: number | null
  taken: Generated<number>
  ceiling: number | null
  given: number | null
  reserved: Generated<number>
  has_uncounted_reserve: Generated<boolean>
  standing: GeneratedAlways<string | null>
}

export type RegistrationsPartyGroup = {
  id: string
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  undone_at: Timestamp | null
}

export type RegistrationsQuestion = {
  change: string
  event: string
  relation: string
  visibility: string
  until: Timestamp
  unanswered: string
  closed_at: Timestamp | null
  recorded_at: GeneratedTimestamp
}

export type RegistrationsRegister = {
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  opens_at: GeneratedTimestamp
  closes_at: Timestamp | null
  largest_party: Generated<number>
  keeps_days: Generated<number>
  illustrative: Generated<boolean>
  recorded_at: GeneratedTimestamp
  allocation: GeneratedJson
  told: Json | null
  differs_since: Timestamp | null
  off_by: string | null
  reminds_hours: Generated<number | null>
  leaves_on_site_hours: number | null
  leaves_online_hours: number | null
}

export type RegistrationsRegistration = {
  id: string
  event: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  arrival: GeneratedAlways<string>
  state: string
  offer: string
  party: number
  if_moved: Generated<string>
  name: string | null
  email: string | null
  language: string
  access_needs: string | null
  request_key: string | null
  erased_at: Timestamp | null
  recorded_at: GeneratedTimestamp
  calendar_sequence: number | null
  wished: string
  party_group: string | null
  reserve: string | null
  reminders: Generated<boolean>
  confirm_by: Timestamp | null
  follows: string | null
}

export type RegistrationsReminder = {
  registration: string
  day: string
  event: string
  relation: string
  visibility: string
  mail: string | null
  recorded_at: GeneratedTimestamp
}

export type RegistrationsReserve = {
  event: string
  kind: string
  side: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  seats: number | null
  given: Generated<number>
}

export type RegistrationsReserveStep = {
  id: string
  event: string
  kind: string
  side: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  from_seats: number | null
  to_seats: number | null
  given: number
  member_name: string | null
  change: string | null
  recorded_at: GeneratedTimestamp
}

export type RegistrationsReserveTaken = {
  event: string
  kind: string
  side: string
  relation: string
  seats: number | null
  taken: Generated<number>
}

export type RelationsApproval = {
  id: string
  relation: string
  subject_kind: string
  subject: string
  content_hash: string
  side: string
  statement: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RelationsInstitution = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  side: string | null
  kind: string
  name: Json
  sources: GeneratedJson
  recorded_at: GeneratedTimestamp
}

export type RelationsRelation = {
  id: string
  visibility: Generated<string>
  name: Json
  recorded_at: GeneratedTimestamp
}

export type RelationsSide = {
  relation: string
  id: string
  visibility: string
  is_host: boolean
  name: Json
  represented_by: Json
  zone: string
  city: Json
  accent: string
  joined_at: Timestamp | null
}

export type RelationsVenue = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  institution: string | null
  name: Json
  country: string
  region: string | null
  city: string
  city_name: Json
  latitude: number | null
  longitude: number | null
  zone: string
  setting: string
  capacity: number | null
  illustrative: Generated<string[]>
  recorded_at: GeneratedTimestamp
}

export type ReportingBriefing = {
  id: string
  relation: string
  side: string
  member: string
  member_name: string
  for_day: string
  edition: string
  language: string
  format: string
  title: string
  choice: Json
  facts: Json
  bytes: Buffer
  sha256: string
  recorded_at: GeneratedTimestamp
}

export type RestorationAct = {
  id: string
  act: string
  project: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  kind: string
  content: Json | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationCall = {
  id: string
  need: string
  site: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  slug: string
  content: Json | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationCompetence = {
  id: string
  competence: string
  institution: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationDocument = {
  id: string
  project: string
  relation: string
  visibility: Generated<string>
  name: string
  bytes: Buffer
  sha256: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationNeed = {
  id: string
  site: string
  relation: string
  owner: string
  visibility: string
  slug: string
  recorded_at: GeneratedTimestamp
}

export type RestorationNeedRevision = {
  id: string
  need: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationOffer = {
  id: string
  offer: string
  need: string | null
  institution: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationPartner = {
  id: string
  project: string
  institution: string
  relation: string
  visibility: Generated<string>
  name: string
  until: string
  ended_at: Timestamp | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationProject = {
  id: string
  need: string | null
  site: string
  relation: string
  visibility: Generated<string>
  slug: string
  recorded_at: GeneratedTimestamp
  offer: string | null
}

export type RestorationReply = {
  id: string
  call: string
  need: string
  relation: string
  visibility: string
  content: Json
  recorded_at: GeneratedTimestamp
}

export type RestorationReplyReview = {
  id: string
  reply: string
  relation: string
  visibility: string
  step: GeneratedAlways<string>
  says: string
  offer: string | null
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type RestorationScope = {
  id: string
  project: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  content: Json
  content_hash: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type SearchAgreement = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchEvent = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchInstitution = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchMeeting = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchName = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchNeed = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchProject = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchSeries = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchSupport = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchUndertaking = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SearchVenue = {
  record: string
  relation: string
  visibility: string
  word: string
}

export type SupportAnswer = {
  id: string
  step_row: string
  relation: string
  visibility: Generated<string>
  step: GeneratedAlways<string>
  says: string
  words: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type SupportEntry = {
  id: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  giver: string
  begun_by: string
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type SupportRevision = {
  id: string
  entry: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  content: Json
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
}

export type SupportStep = {
  id: string
  entry: string
  relation: string
  visibility: string
  private_to: GeneratedAlways<string | null>
  step: GeneratedAlways<string>
  state: string
  act_of: string
  happened_on: string | null
  note_number: Generated<string>
  words: Generated<string>
  source: Generated<string>
  side: string
  member: string
  member_name: string
  recorded_at: GeneratedTimestamp
  meeting: string | null
}

export type Database = {
  'access.account': AccessAccount
  'access.audit': AccessAudit
  'access.digest_refusal': AccessDigestRefusal
  'access.mail': AccessMail
  'access.member': AccessMember
  'access.request_key': AccessRequestKey
  'access.session': AccessSession
  'access.sign_in_link': AccessSignInLink
  'access.suppression': AccessSuppression
  'access.token': AccessToken
  'agreements.act': AgreementsAct
  'agreements.act_answer': AgreementsActAnswer
  'agreements.agreement': AgreementsAgreement
  'agreements.document': AgreementsDocument
  'agreements.national_path': AgreementsNationalPath
  'agreements.note': AgreementsNote
  'agreements.publication': AgreementsPublication
  'agreements.reliance': AgreementsReliance
  'agreements.revision': AgreementsRevision
  'attendance.joining': AttendanceJoining
  'attendance.room': AttendanceRoom
  'attendance.server': AttendanceServer
  'changes.change': ChangesChange
  'changes.item': ChangesItem
  'directory.institution_profile': DirectoryInstitutionProfile
  'directory.merger': DirectoryMerger
  'directory.name': DirectoryName
  'directory.person': DirectoryPerson
  'directory.post': DirectoryPost
  'guests.guest': GuestsGuest
  'guests.protocol_list': GuestsProtocolList
  'guests.shared_guest': GuestsSharedGuest
  'heritage.arrival': HeritageArrival
  'heritage.assessment': HeritageAssessment
  'heritage.bin': HeritageBin
  'heritage.claim': HeritageClaim
  'heritage.containment': HeritageContainment
  'heritage.document': HeritageDocument
  'heritage.hiding': HeritageHiding
  'heritage.import': HeritageImport
  'heritage.location': HeritageLocation
  'heritage.merger': HeritageMerger
  'heritage.photograph': HeritagePhotograph
  'heritage.revision': HeritageRevision
  'heritage.seen': HeritageSeen
  'heritage.seen_name': HeritageSeenName
  'heritage.site': HeritageSite
  'heritage.verification': HeritageVerification
  'indicators.figure': IndicatorsFigure
  'indicators.series': IndicatorsSeries
  'measures.import': MeasuresImport
  'measures.measure': MeasuresMeasure
  'meetings.meeting': MeetingsMeeting
  'meetings.meeting_revision': MeetingsMeetingRevision
  'meetings.minutes': MeetingsMinutes
  'meetings.noted_undertaking': MeetingsNotedUndertaking
  'meetings.participant': MeetingsParticipant
  'meetings.series': MeetingsSeries
  'meetings.series_revision': MeetingsSeriesRevision
  'meetings.text_version': MeetingsTextVersion
  'meetings.undertaking': MeetingsUndertaking
  'meetings.undertaking_act': MeetingsUndertakingAct
  'meetings.undertaking_answer': MeetingsUndertakingAnswer
  'meetings.undertaking_link': MeetingsUndertakingLink
  'meetings.undertaking_note': MeetingsUndertakingNote
  'meetings.undertaking_revision': MeetingsUndertakingRevision
  'platform.clock': PlatformClock
  'platform.installation': PlatformInstallation
  'programme.batch': ProgrammeBatch
  'programme.batch_change': ProgrammeBatchChange
  'programme.choice': ProgrammeChoice
  'programme.decision': ProgrammeDecision
  'programme.event': ProgrammeEvent
  'programme.event_state': ProgrammeEventState
  'programme.former_date': ProgrammeFormerDate
  'programme.hold': ProgrammeHold
  'programme.hold_answer': ProgrammeHoldAnswer
  'programme.hold_event': ProgrammeHoldEvent
  'programme.programme': ProgrammeProgramme
  'programme.revision': ProgrammeRevision
  'programme.saved_view': ProgrammeSavedView
  'readouts.draft': ReadoutsDraft
  'readouts.mention': ReadoutsMention
  'readouts.publication': ReadoutsPublication
  'readouts.source': ReadoutsSource
  'registrations.bulletin': RegistrationsBulletin
  'registrations.check_in': RegistrationsCheckIn
  'registrations.contact': RegistrationsContact
  'registrations.guest_rank': RegistrationsGuestRank
  'registrations.move': RegistrationsMove
  'registrations.notice': RegistrationsNotice
  'registrations.offer': RegistrationsOffer
  'registrations.party_group': RegistrationsPartyGroup
  'registrations.question': RegistrationsQuestion
  'registrations.register': RegistrationsRegister
  'registrations.registration': RegistrationsRegistration
  'registrations.reminder': RegistrationsReminder
  'registrations.reserve': RegistrationsReserve
  'registrations.reserve_step': RegistrationsReserveStep
  'registrations.reserve_taken': RegistrationsReserveTaken
  'relations.approval': RelationsApproval
  'relations.institution': RelationsInstitution
  'relations.relation': RelationsRelation
  'relations.side': RelationsSide
  'relations.venue': RelationsVenue
  'reporting.briefing': ReportingBriefing
  'restoration.act': RestorationAct
  'restoration.call': RestorationCall
  'restoration.competence': RestorationCompetence
  'restoration.document': RestorationDocument
  'restoration.need': RestorationNeed
  'restoration.need_revision': RestorationNeedRevision
  'restoration.offer': RestorationOffer
  'restoration.partner': RestorationPartner
  'restoration.project': RestorationProject
  'restoration.reply': RestorationReply
  'restoration.reply_review': RestorationReplyReview
  'restoration.scope': RestorationScope
  'search.agreement': SearchAgreement
  'search.event': SearchEvent
  'search.institution': SearchInstitution
  'search.meeting': SearchMeeting
  'search.name': SearchName
  'search.need': SearchNeed
  'search.project': SearchProject
  'search.series': SearchSeries
  'search.support': SearchSupport
  'search.undertaking': SearchUndertaking
  'search.venue': SearchVenue
  'support.answer': SupportAnswer
  'support.entry': SupportEntry
  'support.revision': SupportRevision
  'support.step': SupportStep
}
