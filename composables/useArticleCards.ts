interface ArticleCards {
  /** Ids of the cards of all facts with evidence in the article. */
  cards: ComputedRef<string[]>
  /** How many of them other articles have evidence for as well. */
  shared: ComputedRef<number>
  isOfArticle: (cardId: string) => boolean
}

/** The cards that belong to an article. */
export function useArticleCards(articleId: MaybeRefOrGetter<string>): ArticleCards {
  const { factsOfArticle } = useDeck()
  const facts = computed(() => factsOfArticle.get(toValue(articleId)) ?? [])
  const cards = computed(() => facts.value.flatMap(fact => fact.cards))
  const ids = computed(() => new Set(cards.value))
  return {
    cards,
    shared: computed(() =>
      facts.value.filter(fact => fact.evidence.some(({ article }) => article !== toValue(articleId))).flatMap(fact =>
        fact.cards,
      ).length,
    ),
    isOfArticle: cardId => ids.value.has(cardId),
  }
}
