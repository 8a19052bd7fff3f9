"""Adds up the .trx files of a test run and prints CI's closing line. Exit code 0 only where everything is right."""
import pathlib
import sys
import xml.etree.ElementTree as xml

folder, test_exit, format_exit = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
passed = failed = skipped = 0
failures = []

# Skipped for want of a tool: fine on a developer's machine, a failure here. The recorded cases may be absent, and so may Terraform, which no package
# registry has ("Terraform is not on the path").
WANTING, ABSENT = "needs ", "needs the recorded cases"


def is_wanting(reason):
    return reason.startswith(WANTING) and not reason.startswith(ABSENT)


for file in sorted(folder.rglob("*.trx")):
    namespace = {"t": "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"}
    for result in xml.parse(file).getroot().iterfind(".//t:UnitTestResult", namespace):
        outcome = result.get("outcome")
        message = result.find(".//t:Message", namespace)
        reason = (message.text or "") if message is not None else ""
        wanting = outcome == "NotExecuted" and is_wanting(reason)
        passed += outcome == "Passed"
        skipped += outcome == "NotExecuted" and not wanting
        failed += wanting or outcome not in ("Passed", "NotExecuted")
        if outcome not in ("Passed", "NotExecuted"):
            failures.append(f"failed: {result.get('testName')}: {reason.strip()[:2000]}")
        if outcome == "NotExecuted":
            print(f"{'must not be skipped here' if wanting else 'skipped'}: {result.get('testName')}: {reason}")

# A run that broke without a failed test (a crashed host, wrong formatting) is a failure too.
if (test_exit != 0 or passed == 0) and failed == 0:
    failed = 1
failed += format_exit != 0
# Last, so that they are seen where only the end of the output is kept.
print(*failures, sep="\n", end="\n" if failures else "")
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
