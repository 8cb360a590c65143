/** What a page that has come alive finds in its address, and a way to change it. Drawn beforehand, it finds nothing. */
export function useAddressQuery(): {
  /** A value by its name; empty where there is none. */
  asked: (key: string) => string
  /** Puts values into the address, or takes them out, without a step of history. */
  change: (parts: Readonly<Record<string, string | undefined>>) => void
} {
  const route = useRoute()
  const router = useRouter()
  const isAlive = ref(false)
  onMounted(() => isAlive.value = true)
  return {
    asked: (key) => {
      const value = isAlive.value ? route.query[key] : undefined
      return typeof value === 'string' ? value : ''
    },
    change: parts => void router.replace({ query: { ...route.query, ...parts } }),
  }
}
