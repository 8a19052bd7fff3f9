"""Reads a samconfig.toml as SAM's command does, and prints the options of `sam deploy` for each environment as JSON; or says what is wrong with the file.

The rules are those of https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html and of the
reference of `sam deploy`: the version is a number with a decimal point, a table is named ENVIRONMENT.COMMAND.parameters, an option has the name of its
long form with underscores, and options of the command win over those of `global`.
"""
import json
import sys
import tomllib

TEXTS = {"template_file", "stack_name", "s3_bucket", "s3_prefix", "kms_key_id", "role_arn", "profile", "region", "on_failure"}
SWITCHES = {"resolve_s3", "confirm_changeset", "fail_on_empty_changeset", "force_upload", "use_json", "disable_rollback", "no_progressbar"}
LISTS = {"capabilities", "parameter_overrides", "tags", "notification_arns"}
COMMANDS = {"global", "build", "deploy", "package", "validate", "sync", "logs", "delete", "list"}


def problem(name, value):
    if name in TEXTS:
        return None if isinstance(value, str) else "is a text"
    if name in SWITCHES:
        return None if isinstance(value, bool) else "is true or false"
    if name in LISTS:
        return None if isinstance(value, list) and all(isinstance(item, str) for item in value) else "is a list of texts"
    return "is no option of sam deploy"


def main():
    with open(sys.argv[1], "rb") as file:
        config = tomllib.load(file)
    problems, environments = [], {}
    if not isinstance(config.pop("version", None), float):
        problems.append("version is a number with a decimal point")
    for environment, commands in config.items():
        problems += [f"{environment}.{command} is no command" for command in commands if command not in COMMANDS]
        options = {**commands.get("global", {}).get("parameters", {}), **commands.get("deploy", {}).get("parameters", {})}
        problems += [f"{environment}.{name} {text}" for name, value in options.items() if (text := problem(name, value))]
        environments[environment] = options
    print("\n".join(problems) or json.dumps(environments))
    sys.exit(1 if problems else 0)


main()
