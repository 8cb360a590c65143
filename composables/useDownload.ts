/** Hands the learner a file that the page has made; nothing is sent anywhere. */
export function useDownload(): (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void {
  return (name, content, type) => {
    const url = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
}
