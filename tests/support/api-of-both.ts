import { anOpenRegister } from './a-register.ts'
import { type OpenApi, openApi } from './open-api.ts'

export type ApiOfBoth = OpenApi & {
  /** A token of an editor of each side, to write with. */
  readonly tokens: { readonly MX: string; readonly AZ: string }
}

/** The API on 1 April 2030, with one public event of both sides, for an editor of each. */
export const apiOfBoth = async (): Promise<ApiOfBoth> => {
  const api = await openApi(Date.parse('2030-04-01T08:00:00Z'), async ({ adminUrl }) => {
    await anOpenRegister(adminUrl, { seats: 4 })
  })
  const MX = await api.tokenOf('MX', 'editor', 'write')
  const AZ = await api.tokenOf('AZ', 'editor', 'write')
  return { ...api, tokens: { MX, AZ } }
}
