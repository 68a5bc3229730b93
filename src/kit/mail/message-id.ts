/** The Message-ID of the mail `id` (a UUID) that the installation at `baseUrl` writes. */
export const messageIdOf = (id: string, baseUrl: string): string =>
  `<${id}@${new URL(baseUrl).hostname.replaceAll(/[[\]]/g, '')}>`
