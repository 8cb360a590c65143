// Two type programs see this file, the app's and the server's, and only a reference reaches both.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../types/deck.d.ts" />
import { readDeckPiece } from '#deck'

/**
 * The compiled deck, piece by piece as JSON, each under a name that holds the hash of what it says. Once the app is
 * built all of them are files, and what is asked for here is none.
 */
export default defineEventHandler(async (event) => {
  const text = import.meta.dev || import.meta.prerender
    ? await readDeckPiece(getRouterParam(event, 'piece') ?? '')
    : undefined
  if (text === undefined)
    throw createError({ statusCode: 404, statusMessage: 'no such piece of the deck' })
  setResponseHeader(event, 'content-type', 'application/json; charset=utf-8')
  return text
})
