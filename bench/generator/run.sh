#!/usr/bin/env bash
# Builds everything and prints the tables of bench/README.md.
set -euo pipefail
cd "$(dirname "$0")"

dotnet build GeneratorBench.csproj -c Release -v q --nologo
dotnet bin/Release/net10.0/GeneratorBench.dll
echo
./build.sh
