import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { deskFrame } from '#site/desk-frame.ts'
import { publicFrame } from '#site/public-frame.ts'

import type { Layout } from './write-answer.ts'

/** The layout of the public site for one visit. */
export const publicLayoutFor =
  (visit: Visit, path: string, relations: readonly Relation[]): Layout =>
  (page) =>
    publicFrame({ page, path: path + visit.url.search, language: visit.language, relations })

/** The layout of the desk for one member. */
export const deskLayoutFor =
  (visit: DeskVisit, relation: Relation, { demo }: Dependencies): Layout =>
  (page) =>
    deskFrame({ page, visit, relation, demo })
