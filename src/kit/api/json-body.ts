import { readWithin } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type ApiProblem, invalid } from './api-problem.ts'

const isJson = (type: string): boolean => /^application\/([\w.+-]+\+)?json\b/i.test(type)

/**
 * Reads a JSON body of at most `limit` bytes. It has to call itself JSON: forms of other sites
 * cannot, so that no page makes a browser send one. Throws `BodyTooLarge`.
 */
export const readJsonBody = async (
  request: Request,
  limit: number,
): Promise<Result<unknown, ApiProblem>> => {
  if (!isJson(request.headers.get('content-type') ?? '')) {
    const detail = 'send the body as JSON, with Content-Type: application/json'
    return refuse({ status: 415, code: 'body-is-not-json', detail })
  }
  const text = new TextDecoder().decode(await readWithin(request, limit))
  try {
    return accept(JSON.parse(text))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return refuse(invalid([{ in: 'body', field: '', detail: `is no JSON: ${said}` }]))
  }
}
