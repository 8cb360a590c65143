/** Names who holds a position of a case; what nobody holds is known outside the articles. */
export function useHolderName(): (by: string | undefined) => string {
  const { t } = useI18n()
  return by => by ?? t('debates.outside')
}
