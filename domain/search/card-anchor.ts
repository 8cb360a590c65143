/** Where on the page of its fact a card stands. */
export function cardAnchor(cardId: string): string {
  return `card-${cardId.slice(cardId.lastIndexOf('/') + 1)}`
}
