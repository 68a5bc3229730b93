import type { DeskVisit } from '#contexts/access/contract.ts'
import { openApiDocument } from '#kit/api/openapi-document.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Visit } from '#kit/http/visit.ts'

/** The operations of this installation, for everybody and for members. */
export type Api = {
  readonly open: readonly Operation<Visit>[]
  readonly staff: readonly Operation<DeskVisit>[]
}

const description = `What is public is read without a key. Whoever registers is given a token of that one registration. \
Members use a token of their own, made on the desk: it sees what they see there and may do what they may do, or only read.

Refusals are RFC 9457 problems that name the field and what to do; \`code\` never changes. \
Texts for people are in the language of \`Accept-Language\` (en, es, az). \
Lists come in pages: \`next\` is the cursor of the page after.`

/** The API described in OpenAPI 3.1. */
export const apiDescription = ({ open, staff }: Api, baseUrl: string): object =>
  openApiDocument([...open, ...staff], {
    info: { title: 'Alternat', version: '1', description },
    server: baseUrl,
  })
