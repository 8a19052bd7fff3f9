#!/usr/bin/env bash
# Whole builds of a project of 500 operations, with the generator and without.
set -euo pipefail
cd "$(dirname "$0")"

dotnet build GeneratorBench.csproj -c Release -v q --nologo
dotnet build ../../src/BuildTasks/BuildTasks.csproj -c Release -v q --nologo
dotnet bin/Release/net10.0/GeneratorBench.dll build ../.. artifacts
