#!/usr/bin/env bash
# The start of the gateway with a document of 300 operations, beside the start of the runtime alone, in turns.
#   bench/gateway/start.sh [ROUNDS=11] [OPERATIONS=300]
# The time ends with the first answer of the gateway. The exit code is 1 if 300 operations take a second more than the runtime alone.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-11} operations=${2:-300}
dotnet build GatewayBench.csproj -c Release -v q --nologo >&2
work=$(mktemp -d)
gateway=
trap 'kill ${gateway:-} 2>/dev/null || true; rm -rf "$work"' EXIT
{
  printf 'openapi: 3.0.1\ninfo: {title: Many, version: "1"}\npaths:\n'
  for ((n = 0; n < operations; n++)); do
    printf '  /things%d/{id}:\n    get:\n      operationId: Get%d\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n' "$n" "$n"
    printf '      responses: {200: {description: ok}}\n      x-amazon-apigateway-integration:\n        type: mock\n'
    printf "        requestTemplates: {application/json: '{\"statusCode\": 200}'}\n"
    printf '        responses: {default: {statusCode: 200, responseTemplates: {application/json: '"'"'{"id":"$input.params("id")","n":%d}'"'"'}}}\n' "$n"
  done
} >"$work/api.yaml"
tool=../../src/Tool/bin/Release/net10.0/Sluice.Tool.dll
now() { date +%s%N; }
started() { # file, port
  local before; before=$(now)
  dotnet "$tool" start "$1" --port "$2" --quiet --no-watch >"$work/log" 2>&1 & gateway=$!
  until curl -s -o /dev/null "http://127.0.0.1:$2/prod/things0/1"; do kill -0 "$gateway"; done
  echo $((($(now) - before) / 1000)) >>"$work/$3"
  kill -TERM "$gateway"; wait "$gateway" || true
  gateway=
}
empty() { local before; before=$(now); dotnet bin/Release/net10.0/GatewayBench.dll empty; echo $((($(now) - before) / 1000)) >>"$work/empty"; }
head -n 11 "$work/api.yaml" >"$work/one.yaml"
for ((round = 0; round <= rounds; round++)); do
  empty
  started "$work/one.yaml" 5094 one
  started "$work/api.yaml" 5095 many
  # The first round fills the caches of the system and does not count.
  if ((round == 0)); then rm "$work/empty" "$work/one" "$work/many"; fi
done
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { printf "%.0f", v[int((NR + 1) / 2)] / 1000 }'; }
paste "$work/empty" "$work/one" "$work/many" | awk '{ print $3 - $1 }' >"$work/more"
paste "$work/empty" "$work/one" "$work/many" | awk '{ print $3 - $2 }' >"$work/each"
echo "| what | ms |"
echo "|---|--:|"
echo "| the runtime's own start (an empty program) | $(median "$work/empty") |"
echo "| start to the first answer, 1 operation | $(median "$work/one") |"
echo "| start to the first answer, $operations operations | $(median "$work/many") |"
echo "| beyond the runtime's own start, $operations operations | $(median "$work/more") |"
echo "| $operations operations beyond 1 operation | $(median "$work/each") |"
[ "$(median "$work/more")" -lt 1000 ]
