#!/usr/bin/env bash
# Shows that the build's own checks bite: formatting, sizes, null checks and warnings. Puts one violation at a time into a
# copy of the last commit and expects the build to name it. By hand, some minutes; the architecture rules prove themselves
# in RulesBiteTest.
set -euo pipefail
root=$(git rev-parse --show-toplevel)
copy=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$copy"' EXIT
git -C "$root" worktree add --quiet --detach "$copy" HEAD
violation=$copy/sandbox/src/main/java/org/imagetoimageai/sandbox/Violation.java

expect() { # what it is called, what the build must say, the source, further arguments for Maven
  printf 'package org.imagetoimageai.sandbox;\n\n%s' "$3" > "$violation"
  if (cd "$copy" && mvn -B -pl .,sandbox test-compile "${@:4}") > "$copy/log" 2>&1; then
    echo "NOT FOUND: $1"; exit 1
  fi
  if ! grep -q "$2" "$copy/log"; then
    echo "FAILED FOR ANOTHER REASON: $1"; tail -20 "$copy/log"; exit 1
  fi
  echo "found: $1"
}

lines=$(for i in $(seq 41); do echo "        values[$i] = $i;"; done)
expect "a file that is not formatted" "Not formatted" $'final class Violation { private Violation() { } }\n'
expect "a method that is too long" "MethodLength" \
  $'final class Violation {\n    void fill(int[] values) {\n'"$lines"$'\n    }\n}\n' -Dformat=apply
expect "too many parameters" "ParameterNumber" \
  $'final class Violation {\n    void take(int a, int b, int c, int d, int e, int f) {}\n}\n' -Dformat=apply
expect "a record that is too wide" "RecordComponentNumber" \
  $'record Violation(int a, int b, int c, int d, int e, int f, int g, int h) {}\n' -Dformat=apply
expect "a file that is too long" "FileLength" \
  "final class Violation {"$'\n'"$(for i in $(seq 310); do echo "    static final int N$i = $i;"; done)"$'\n}\n' -Dformat=apply
expect "a null where none may be" "NullAway" \
  $'final class Violation {\n    String name() {\n        return null;\n    }\n}\n' -Dformat=apply
expect "a warning" "unused" \
  $'final class Violation {\n    void wonder() {\n        int unused = 1;\n    }\n}\n' -Dformat=apply
