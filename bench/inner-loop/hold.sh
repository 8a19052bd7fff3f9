#!/usr/bin/env bash
# Holds a request for five minutes (or the given seconds) in a function whose timeout is 3 seconds, as a breakpoint would.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-300}
dotnet build tests/TestApi -v q -clp:NoSummary
output=tests/TestApi/bin/Debug/net10.0
dotnet src/Tool/bin/Debug/net10.0/Sluice.Tool.dll start --in-process --deploy $output/deploy --code $output --port 5599 >/dev/null &
gateway=$!
trap 'kill -INT $gateway' EXIT
curl -sf --retry 30 --retry-connrefused --retry-delay 1 -o /dev/null http://127.0.0.1:5599/test/fine
curl -s -w ' with the status %{http_code} after %{time_total} s\n' "http://127.0.0.1:5599/test/sleep/${seconds}000"
