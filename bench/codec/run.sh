#!/usr/bin/env bash
# Builds everything, checks that all ways answer alike, and prints the tables of bench/README.md.
set -euo pipefail
cd "$(dirname "$0")"
artifacts=$PWD/artifacts
mkdir -p "$artifacts"

dotnet build CodecBench.csproj -c Release -v q --nologo
for way in ByHand Codec Proxy; do
  for form in jit r2r native; do
    # A form whose compiler the registry does not hold is left out of the table.
    dotnet publish FirstInvocation/FirstInvocation.csproj -c Release -v q --nologo -p:Way=$way -p:Form=$form -p:RunAnalyzers=false \
      --artifacts-path "$artifacts/build/$way-$form" -o "$artifacts/$way-$form" > "$artifacts/$way-$form.log" 2>&1 \
      || { echo "not published: $way-$form, see $artifacts/$way-$form.log" >&2; rm -rf "${artifacts:?}/$way-$form"; }
  done
done
dotnet bin/Release/net10.0/CodecBench.dll table obj/Release/net10.0/generated "$artifacts"
