# The app with its own server, as README.md says: `docker build -t manaschi .`, then `docker run -p 3000:3000 manaschi`.

FROM node:24-slim AS build
WORKDIR /app
# The packages alone first, so that a change of the app does not fetch them anew. Their scripts are not needed: Node is
# here already, and what Nuxt prepares after an install is made by the build.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# Where the app will be found; both may stay empty (README.md).
ARG NUXT_SITE_URL=""
ARG NUXT_APP_BASE_URL="/"
RUN npm run build

FROM node:24-alpine
WORKDIR /app
COPY --from=build /app/.output/ ./
ARG NUXT_APP_BASE_URL="/"
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    NUXT_APP_BASE_URL=${NUXT_APP_BASE_URL}
EXPOSE 3000
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${process.env.NUXT_APP_BASE_URL}version.json`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/index.mjs"]
