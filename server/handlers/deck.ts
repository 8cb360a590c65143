// Two type programs see this file, the app's and the server's, and only a reference reaches both.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../types/deck.d.ts" />
import { readDeckJson } from '#deck'

/** The compiled deck as JSON, under a name that holds its version. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'content-type', 'application/json; charset=utf-8')
  return readDeckJson()
})
