/** Throws away what this browser holds and puts a made-up history of some days in its place. */
async function replaceHistory(days: number): Promise<void> {
  const [{ syntheticHistory }, { removeCopy }, { openDatabase }, { rebuildCache }, { storeRecords }]
    = await loadPiece(() => Promise.all([
      import('#domain/simulation/synthetic-year'),
      import('#storage/copy-files'),
      import('#storage/database'),
      import('#storage/rebuild-cache'),
      import('#storage/store-records'),
    ]))
  const { studyDay, utcOffset } = useProgressStore().moment
  const { load, index } = useDeckLoader()
  await load('index')
  const cardIds = index.value!.queueCards.map(card => card.id)
  const records = syntheticHistory({ cardIds, today: studyDay, days, utcOffset })
  const database = openDatabase()
  await database.write(['tail', 'segments'], async (stores) => {
    await Promise.all([stores.tail.clear(), stores.segments.clear()])
    await storeRecords(stores, records)
  })
  await rebuildCache(database)
  // It would bring back what was thrown away.
  await removeCopy(async () => navigator.storage.getDirectory())
  database.close()
  location.reload()
}

/**
 * In development builds only: a way to load a made-up history, to see what the pages look like after a week or a year.
 */
export default defineNuxtPlugin({
  name: 'synthetic-year',
  setup(nuxtApp) {
    // Named once, so that a build for learners leaves out all of it.
    return import.meta.dev
      ? { provide: { loadSyntheticHistory: (days: number) => nuxtApp.runWithContext(() => replaceHistory(days)) } }
      : undefined
  },
})
