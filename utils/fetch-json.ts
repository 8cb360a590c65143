/** What this is a passing fault of: a server that is being put in place, or has too much to do. */
function isPassing({ status }: Response): boolean {
  return status >= 500 || status === 429
}

/** What stands at an address of this app, which is asked once more where that did not come. Rejects without it. */
export async function fetchJson<T>(address: string): Promise<T> {
  const first = await fetch(address).catch(() => undefined)
  const answer = first && !isPassing(first) ? first : await fetch(address)
  if (!answer.ok)
    throw new Error(`${address} did not come: ${answer.status}`)
  return await answer.json() as T
}
