import type { Choice } from '#kit/html/components/field.ts'
import type { Definition } from '#kit/html/components/definition-list.ts'

import type { Condition } from '../../domain/assessment.ts'
import type { HeritageWords } from '../../messages/words.ts'
import type { MarkedPictureView } from '../marked-picture.ts'
import type { SiteMapView } from '../site-map.ts'

export type NameRow = {
  readonly text: string
  readonly language: string
  /** Language, status, who says so, who uses it, since when. */
  readonly details: string
  readonly source: string
  /** The claim, where the reader may take it back. */
  readonly claim?: string
}

export type ClaimRow = {
  readonly what: string
  readonly details: string
  readonly href?: string
}

/** A photograph with the damage that an assessment marks on it. */
export type MarkedView = MarkedPictureView & {
  readonly page: string
  readonly caption: string
  readonly marks: readonly {
    readonly number: number
    readonly effect: string
    readonly words: string
  }[]
}

/** One assessment in finished words. */
export type AssessmentRow = {
  readonly id: string
  readonly condition: Condition
  readonly title: string
  readonly signed: string
  readonly verification: string
  /** What each side says of it. */
  readonly said: readonly string[]
  readonly notes: readonly string[]
  readonly facts: readonly Definition[]
  readonly marked: readonly MarkedView[]
  readonly narrative: string
  readonly report: readonly { readonly title: string; readonly text: string }[]
  readonly isCurrent: boolean
  readonly isSuperseded: boolean
  readonly isIllustrative: boolean
  readonly correctHref?: string
  readonly mayBeVerified: boolean
}

/** The state over time: one mark for each assessment that stands. */
export type HistoryView = {
  readonly label: string
  readonly marks: readonly {
    /** From 0 at the first day to 1 at the last. */
    readonly at: number
    readonly condition: Condition
    readonly label: string
    readonly isConfirmed: boolean
    readonly href: string
  }[]
  readonly years: readonly { readonly at: number; readonly label: string }[]
}

export type PictureView = {
  readonly id: string
  readonly thumbnail: string
  /** Where it can be looked at closely. */
  readonly page: string
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly day: string
  readonly credit: string
}

/** A document with its address, and who put it there. */
export type DocumentRow = {
  readonly name: string
  readonly href: string
  readonly details: string
}

export type SitePageView = {
  readonly say: HeritageWords
  readonly title: string
  readonly titleLanguage: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly isIllustrative: boolean
  readonly did?: string
  readonly refused?: string
  readonly description: { readonly text: string; readonly language: string }
  /** That two records are of one place, each leading to the other. */
  readonly notes?: readonly { readonly label: string; readonly href: string }[]
  readonly facts: readonly Definition[]
  readonly names: readonly NameRow[]
  readonly claims: readonly ClaimRow[]
  readonly map?: SiteMapView
  readonly history?: HistoryView
  readonly assessments: readonly AssessmentRow[]
  readonly pairs: readonly {
    readonly viewpoint: string
    readonly pictures: readonly PictureView[]
  }[]
  readonly pictures: readonly PictureView[]
  readonly documents: readonly DocumentRow[]
  /** What a member may do here; absent before the public and for who only reads. */
  readonly desk?: DeskPart
}

export type DeskPart = {
  readonly action: string
  readonly assessHref: string
  readonly surveyHref: string
  readonly photographsAction: string
  readonly documentsAction: string
  readonly visibilities: readonly Choice[]
  readonly today: string
  /** Only for the side that keeps the site. */
  readonly mergeHref?: string
  readonly hiding?: {
    readonly visibility: string
    readonly publicSees: string
    readonly otherSees: string
    readonly visibilities: readonly Choice[]
  }
}
