import pg from 'pg'

const channel = 'alternat_content'
const retryMilliseconds = 1_000

export type ContentListener = {
  readonly close: () => Promise<void>
}

/**
 * Listens for announcements that public content or the clock changed, which the database sends
 * at commit. Calls `changed` for each, on connecting, and with false when the connection is lost:
 * until it is back, nothing may be cached.
 */
export const listenForContent = async (
  url: string,
  changed: (isListening: boolean) => Promise<void>,
): Promise<ContentListener> => {
  let client: pg.Client | undefined
  let listening = false
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const lost = (): void => {
    if (!listening || closed) return
    listening = false
    void changed(false)
    retry = setTimeout(() => void connect(), retryMilliseconds)
  }
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true })
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', () => void changed(true))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      client = fresh
      listening = true
      await changed(true)
    } catch {
      if (!closed) retry = setTimeout(() => void connect(), retryMilliseconds)
    }
  }
  await connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
