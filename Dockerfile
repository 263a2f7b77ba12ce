# Written on a machine without a container engine: never built there. Its steps are those of .ci/run, which is run.
FROM node:24-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ git && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/xinfang
COPY . .
ENV TURBO_TELEMETRY_DISABLED=1
RUN npx -y pnpm@12.21.0 install --frozen-lockfile && npx -y pnpm@12.21.0 build

FROM node:24-bookworm-slim
# For `xinfang backup` and `restore` of a MariaDB or MySQL.
RUN apt-get update && apt-get install -y --no-install-recommends mariadb-client && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 xinfang && install -d -o xinfang -m 0700 /var/lib/xinfang /etc/xinfang/keys /var/log/xinfang-anchors
COPY --from=build /opt/xinfang /opt/xinfang
USER xinfang
WORKDIR /var/lib/xinfang
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/xinfang KEY_FILE=/etc/xinfang/keys/keys.json \
    ANCHOR_FILE=/var/log/xinfang-anchors/anchors.jsonl
VOLUME ["/var/lib/xinfang", "/etc/xinfang/keys", "/var/log/xinfang-anchors"]
EXPOSE 4000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:4000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "/opt/xinfang/apps/api/dist/main.js", "serve"]
