"""Writes aws-schema.json: what the resources and data sources of Terraform's AWS provider take and give, as the npm package @cdktf/provider-aws has it.

python3 extract_schema.py [PACKAGE.tgz]

Without a package, "npm pack" fetches the newest one. The classes of the package are generated from the provider's schema. Each member has a comment
with its flags, and its getter says its type.
"""
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

# Folders of the package, as patterns. Each is one resource or data source.
WANTED = re.compile(r"""^package/lib/(
    api-gateway-.*|lambda-(?!event-source).*|iam-(role|policy).*|cloudwatch-(log-group|log-resource-policy|metric-alarm|composite-alarm)
    |codedeploy-(app|deployment-group)|appautoscaling-(target|scheduled-action)|sqs-queue-policy|sns-topic-(policy|subscription)
    |wafv2-web-acl-association|route53-record|acm-certificate(-validation)?|s3-object
    |data-aws-(region|caller-identity|partition|iam-policy-document|route53-zone|ssm-parameter|acm-certificate)
    )/index\.(js|d\.ts)$""", re.VERBOSE)

CLASS = re.compile(
    r"^class (\w+) extends cdktf\.(TerraformResource|TerraformDataSource|ComplexObject|ComplexList) \{(.*?)^\}", re.MULTILINE | re.DOTALL)
# A structure has its flags in a comment before its field. A simple member has a setter where it is an argument, and "reset" where that is optional.
STRUCTURE = re.compile(r"""// (\w+) - computed: (true|false), optional: (true|false), required: (true|false)
\s*this\._\w+ = new (?:(\w+?)(OutputReference|List)|cdktf\.(\w+Map))\(this, "\w+"(?:, (true|false))?\)""")
SIMPLE = re.compile(r"get (\w+)\(\) \{\s+return (cdktf\.Fn\.tolist\()?this\.get(\w+)Attribute\('(\w+)'\)")

TYPES = {
    "String": "string", "Number": "number", "Boolean": "bool", "List": "list(string)", "NumberList": "list(number)",
    "StringMap": "map(string)", "BooleanMap": "map(bool)", "NumberMap": "map(number)",
}


def read_class(name, classes, source):
    """The members of a class, by their names in Terraform."""
    body = classes[name]
    members = {}
    for camel, is_set, kind, member in SIMPLE.findall(body):
        is_argument = f"set {camel}(value)" in body
        is_optional = f"reset{camel[0].upper()}{camel[1:]}()" in body
        flags = "computed" if not is_argument else "optional" if is_optional else "required"
        members[member] = f"{flags} {TYPES[kind].replace('list', 'set') if is_set else TYPES[kind]}"

    for member, computed, optional, required, inner, form, mapping, is_set in STRUCTURE.findall(body):
        flags = "required" if required == "true" else "optional" if optional == "true" else "computed"
        members[member] = f"{flags} {TYPES[mapping]}" if mapping else read_structure(flags, inner, form, is_set, classes, source)
    return dict(sorted(members.items()))


def read_structure(flags, inner, form, is_set, classes, source):
    """A block, or an attribute whose value is a list of objects: the mapper of the latter has "false" as its last argument."""
    mapper = inner[0].lower() + inner[1:] + "ToHclTerraform"
    is_attribute = flags == "computed" or mapper + ", false)" in source
    is_object = re.search(mapper + r'\([^\n]*\),\s+isBlock: true,\s+type: "struct"', source) is not None
    return {
        "attribute" if is_attribute else "block": f"{flags} {'object' if is_object else 'set' if is_set == 'true' else 'list'}",
        **({"max": 1} if form == "OutputReference" else {}),
        "of": read_class(inner + "OutputReference", classes, source),
    }


def read_source(source):
    classes = {match.group(1): match.group(3) for match in CLASS.finditer(source)}
    for match in CLASS.finditer(source):
        if match.group(2) in ("TerraformResource", "TerraformDataSource"):
            kind = re.search(r'tfResourceType = "(\w+)"', source).group(1)
            return match.group(2) == "TerraformDataSource", kind, read_class(match.group(1), classes, source)
    raise SystemExit("no resource")


def main():
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            package = sys.argv[1]
        else:
            package = pathlib.Path(folder, subprocess.check_output(["npm", "pack", "--silent", "@cdktf/provider-aws"], cwd=folder, text=True).strip())
        with tarfile.open(package) as archive:
            texts = {}
            for entry in archive:
                if entry.name == "package/package.json" or WANTED.match(entry.name):
                    texts[entry.name] = archive.extractfile(entry).read().decode()

    version = json.loads(texts["package/package.json"])["version"]
    provider = set()
    resources, data = {}, {}
    for name, text in texts.items():
        provider |= set(re.findall(r"providers/hashicorp/aws/([\d.]+)/", text))
        if name.endswith(".js"):
            is_data, kind, members = read_source(text)
            (data if is_data else resources)[kind] = members

    if len(provider) != 1:
        raise SystemExit(f"several versions of the provider: {provider}")

    schema = {
        "notice": f"Names and types from the npm package @cdktf/provider-aws {version} (schema of hashicorp/aws {provider.pop()}), "
        "Copyright (c) HashiCorp, Inc. This file is under the Mozilla Public License 2.0: https://mozilla.org/MPL/2.0/. "
        "Written by extract_schema.py.",
        "resources": dict(sorted(resources.items())),
        "data": dict(sorted(data.items())),
    }
    text = json.dumps(schema, indent=1, ensure_ascii=False)
    pathlib.Path(__file__).with_name("aws-schema.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
