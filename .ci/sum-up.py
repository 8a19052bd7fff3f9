"""Adds up the .trx files of a test run and prints CI's closing line. Exit code 0 only where everything is right."""
import pathlib
import sys
import xml.etree.ElementTree as xml

folder, test_exit, format_exit = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
passed = failed = skipped = 0
for file in sorted(folder.rglob("*.trx")):
    namespace = {"t": "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"}
    for result in xml.parse(file).getroot().iterfind(".//t:UnitTestResult", namespace):
        outcome = result.get("outcome")
        passed += outcome == "Passed"
        skipped += outcome == "NotExecuted"
        failed += outcome not in ("Passed", "NotExecuted")
        if outcome == "NotExecuted":
            reason = result.find(".//t:Message", namespace)
            print(f"skipped: {result.get('testName')}: {reason.text if reason is not None else ''}")

# A run that broke without a failed test (a crashed host, wrong formatting) is a failure too.
if (test_exit != 0 or passed == 0) and failed == 0:
    failed = 1
failed += format_exit != 0
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
