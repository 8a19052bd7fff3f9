#!/usr/bin/env bash
# The gateway under load, beside a bare Kestrel endpoint and serverless-offline; then faults, then mutated requests.
#   bench/gateway/run.sh [SECONDS_A_STEP=30] [FAULT_SECONDS=60] [MUTATIONS=10000]
# Needs wrk; Node and npm for serverless-offline (SKIP_SERVERLESS=1 leaves it out).
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-30} faults=${2:-60} mutations=${3:-10000}
dotnet build GatewayBench.csproj -c Release -v q --nologo >&2
bench="dotnet bin/Release/net10.0/GatewayBench.dll"
started=()
declare -A rate
times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }
stop() { for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; }
trap stop EXIT

wait_for() { for _ in $(seq 100); do curl -s -o /dev/null "$1" && return; sleep 0.2; done; echo "not up: $1" >&2; exit 1; }
memory() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status"; }

# name, process, URL, script, connections
measure() {
  local out before; before=$(memory "$2")
  out=$(wrk -t "$(($5 < 2 ? 1 : 2))" -c "$5" -d "${seconds}s" --latency ${4:+-s "$4"} "$3")
  rate[$1,$5]=$(awk '/Requests\/sec/ { printf "%.0f", $2 }' <<<"$out")
  printf '| %s | %s | %s | %s | %s | %s | %s → %s |\n' "$1" "$5" \
    "${rate[$1,$5]}" "$(awk '$1 == "50%" { print $2 }' <<<"$out")" "$(awk '$1 == "99%" { print $2 }' <<<"$out")" \
    "$(awk '/Non-2xx/ { n += $5 } /Socket errors/ { gsub(",", ""); n += $4 + $6 + $8 + $10 } END { print n + 0 }' <<<"$out")" "$before" "$(memory "$2")"
}

$bench bare & started+=($!); bare=$!
dotnet ../../src/Tool/bin/Release/net10.0/Sluice.Tool.dll start --deploy deploy --code bin/Release/net10.0 --port 5090 --concurrency 8 --quiet --no-watch >/tmp/sluice-bench.log 2>&1 & started+=($!); gateway=$!
wait_for http://127.0.0.1:5091/ ; wait_for http://127.0.0.1:5090/prod/mock/42
curl -s -o /dev/null -X POST -H 'Content-Type: application/json' -d '{}' http://127.0.0.1:5090/prod/lambda/1
echo "| what | connections | requests/s | p50 | p99 | errors | memory, MB |"
echo "|---|--:|--:|--:|--:|--:|--:|"
for connections in 1 16 64 256; do measure "bare Kestrel" $bare "http://127.0.0.1:5091/" "" $connections; done
for connections in 1 16 64 256; do measure "gateway, mock" $gateway "http://127.0.0.1:5090/prod/mock/42?q=a%20b" "" $connections; done
lambda() { measure "gateway, Lambda" $gateway "http://127.0.0.1:5090/prod/lambda/1" lambda.lua "$1"; }
most() { for key in "${!rate[@]}"; do [[ $key == "$1",* ]] && echo "${rate[$key]}"; done | sort -n | tail -1; }
if [ -n "${SKIP_SERVERLESS:-}" ]; then
  for connections in 1 16 64 256; do lambda $connections; done
else
  (cd serverless && npm install --silent --no-audit --no-fund --no-package-lock >&2)
  (cd serverless && exec env SLS_TELEMETRY_DISABLED=1 node node_modules/serverless/bin/serverless.js offline --httpPort 5092 --lambdaPort 5093 --noPrependStageInUrl >/tmp/sluice-bench-serverless.log 2>&1) & started+=($!); offline=$!
  wait_for http://127.0.0.1:5092/
  curl -s -o /dev/null -X POST -H 'Content-Type: application/json' -d '{}' http://127.0.0.1:5092/lambda/1
  # In turns: the machine is not the same from one minute to the next.
  for connections in 1 16 64 256; do lambda $connections; measure "serverless-offline, Lambda" $offline "http://127.0.0.1:5092/lambda/1" lambda.lua $connections; done
  echo
  for connections in 1 16 64 256; do echo "gateway over serverless-offline, Lambda, $connections connections: $(times "${rate[gateway, Lambda,$connections]}" "${rate[serverless-offline, Lambda,$connections]}") times"; done
  echo "gateway over serverless-offline, Lambda, the most that each does: $(times "$(most "gateway, Lambda")" "$(most "serverless-offline, Lambda")") times"
fi
for connections in 1 16 64 256; do echo "bare Kestrel over gateway, mock, $connections connections: $(times "${rate[bare Kestrel,$connections]}" "${rate[gateway, mock,$connections]}") times"; done
echo
$bench faults http://127.0.0.1:5090/prod/ "$faults"
$bench mutate http://127.0.0.1:5090/ "$mutations"
kill -TERM "$gateway"; wait "$gateway" || true
sleep 1
left=$(pgrep -fc 'GatewayBench.dll$' || true)
echo "function processes left after the gateway: $left"
[ "$left" = 0 ]
