/** The address that mails of the installation at `baseUrl` come from; nobody reads what is sent to it. */
export const noReplyAddress = (baseUrl: string): string => {
  const { hostname } = new URL(baseUrl)
  // An address in brackets is no domain that mail programs and calendars take.
  return `no-reply@${hostname.startsWith('[') ? 'localhost' : hostname}`
}
