#!/usr/bin/env bash
# Publishes one function in three forms, and prints the table of bench/README.md.
set -euo pipefail
cd "$(dirname "$0")"
artifacts=$PWD/artifacts
mkdir -p "$artifacts"

dotnet build PublishBench.csproj -c Release -v q --nologo -p:RunAnalyzers=false
for form in jit r2r native; do
  rm -rf "${artifacts:?}/deploy/$form"
  # A form whose compiler the registry does not hold is left out of the table.
  dotnet publish Function/Function.csproj -c Release -v q --nologo -p:Form=$form -p:RunAnalyzers=false --artifacts-path "$artifacts/build" \
    -o "$artifacts/out/$form" -p:SluiceDeployPath="$artifacts/deploy/$form" > "$artifacts/$form.log" 2>&1 \
    || { echo "not published: $form, see $artifacts/$form.log" >&2; rm -rf "${artifacts:?}/deploy/$form"; }
done
# The real packages of Amazon.Lambda are not in every registry: UPSTREAM_FEED names a source of them.
for form in jit r2r; do
  rm -rf "${artifacts:?}/out/annotations-$form" "$artifacts/deploy/annotations-$form"
  [ -n "${UPSTREAM_FEED:-}" ] || continue
  dotnet publish Annotations/Annotations.csproj -c Release -v q --nologo -p:Form=$form -p:RestoreAdditionalProjectSources="$UPSTREAM_FEED" \
    --artifacts-path "$artifacts/annotations-$form" -o "$artifacts/out/annotations-$form" > "$artifacts/annotations-$form.log" 2>&1 \
    || { echo "not published: annotations-$form, see $artifacts/annotations-$form.log" >&2; rm -rf "${artifacts:?}/out/annotations-$form"; }
done
for zip in "$artifacts"/deploy/*/Function.zip; do
  echo; echo "$zip" | sed "s|.*/deploy/||"; command -v zipinfo > /dev/null && zipinfo "$zip" || true
done
echo
dotnet bin/Release/net10.0/PublishBench.dll "$artifacts"
