export { langOf } from '#domain/content/lang-of'
