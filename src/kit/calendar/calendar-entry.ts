import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

/** A text and, where one is known, the language it is in. */
export type CalendarWords = { readonly text: string; readonly language?: Language }

/** Instants, or whole days of which the last one still belongs to the entry. */
export type CalendarTimes =
  | { readonly start: Instant; readonly end?: Instant }
  | { readonly firstDay: Day; readonly lastDay: Day }

/** A mail address and the name to show for it. */
export type CalendarPerson = { readonly email: string; readonly name?: string }

/** What an entry says in feeds and in mails alike. */
type Entry = {
  /** For ever the same for one thing, in feeds, downloads and mails (RFC 7986 5.3: no names in it). */
  readonly uid: string
  /** RFC 5545 3.8.7.4: what one reader sees under one `uid` never goes down. */
  readonly sequence: number
  readonly times: CalendarTimes
  readonly summary: CalendarWords
  readonly description?: CalendarWords
  readonly location?: CalendarWords
  /** An absolute address. */
  readonly url?: string
}

type Status = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'

/** Where an entry is attended from afar, and what to call that (RFC 7986 5.11). */
export type CalendarConference = {
  readonly url: string
  readonly label: string
  readonly language: Language
}

/**
 * An entry of a file that anybody may fetch. Nobody's mail address is in it, and its DTSTAMP is
 * when its data last changed (RFC 5545 3.8.7.2), so that the file stays the same until then.
 */
export type PublishedEntry = Entry & {
  readonly lastModified: Instant
  readonly status: Status
  /** In the file of one holder alone: what everybody may fetch leads to the page of the event. */
  readonly conference?: CalendarConference
}

/** An entry of a mail to one person. */
type PersonalEntry = Entry & {
  /** When this message was made: a later one wins (RFC 5545 3.8.7.2). */
  readonly stamp: Instant
  readonly organizer: CalendarPerson
  readonly attendee: CalendarPerson & {
    readonly partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
  }
}

/** Invites one person, or tells that person what changed. */
export type RequestedEntry = PersonalEntry & {
  readonly status: 'CONFIRMED' | 'TENTATIVE'
  readonly conference?: CalendarConference
  readonly alarm?: { readonly minutesBefore: number; readonly words: CalendarWords }
}

/**
 * Takes an entry back from one person. `CANCELLED` when it takes place for nobody; without a
 * status when it goes on for others (RFC 5546 3.2.5).
 */
export type CancelledEntry = PersonalEntry & {
  readonly status?: 'CANCELLED'
}

/**
 * One iCalendar object. A mail holds one entry for one person (RFC 5546 3.2.2: all components of a
 * REQUEST share a UID); what has no method is a feed or a download.
 */
export type CalendarObject =
  | {
      readonly method?: never
      readonly name: string
      /** How often readers should ask again, as an ISO 8601 duration. */
      readonly refresh: string
      readonly entries: readonly PublishedEntry[]
    }
  | { readonly method: 'REQUEST'; readonly entry: RequestedEntry }
  | { readonly method: 'CANCEL'; readonly entry: CancelledEntry }
