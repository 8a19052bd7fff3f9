#!/usr/bin/env bash
# Compares this engine with Apache Velocity 1.7 (warmed JVM) and npm's velocityjs: same templates, same inputs, outputs checked first.
# Needs the .NET SDK, a JDK 17 with the Debian packages velocity and libjsonpath-java, and Node 20 with npm.
# usage: compare.sh [WARM_MS] [ROUND_MS] [ROUNDS]   (processor time a case; 3000 1000 5 without)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
settings=("${1:-3000}" "${2:-1000}" "${3:-5}")
jars=/usr/share/java
cp=$jars/velocity.jar:$jars/commons-lang.jar:$jars/commons-collections3.jar:$jars/json-path.jar:$jars/json-smart.jar:$jars/accessors-smart.jar:$jars/asm.jar:$jars/slf4j-api.jar:$jars/slf4j-nop.jar
[ -e "$jars/velocity.jar" ] || { echo "compare: install the Debian packages velocity and libjsonpath-java" >&2; exit 2; }

node "$here/cases.mjs" > "$work/cases.jsonl"
dotnet build -c Release -v q --nologo "$here/dotnet" >&2
javac -nowarn -cp "$cp" -d "$work/java" "$here/java/VelocityBench.java"
(cd "$here/node" && npm ci --silent --no-audit --no-fund)

echo "this engine" >&2
dotnet "$here/dotnet/bin/Release/net10.0/CompareEngines.dll" "${settings[@]}" < "$work/cases.jsonl" > "$work/sluice.jsonl"
echo "Velocity 1.7" >&2
java -cp "$cp:$work/java" VelocityBench "${settings[@]}" < "$work/cases.jsonl" > "$work/velocity.jsonl"
echo "velocityjs" >&2
node "$here/node/bench.mjs" "${settings[@]}" < "$work/cases.jsonl" > "$work/velocityjs.jsonl"
node "$here/table.mjs" "$work/sluice.jsonl" "$work/velocity.jsonl" "$work/velocityjs.jsonl"
