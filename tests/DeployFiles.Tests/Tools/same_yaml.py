"""Whether YAML files say what the JSON files of the same names say, to a reader of YAML 1.1, where yes is true and 2012-10-17 a date."""
import json
import sys

import yaml

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as json_file, open(path.replace(".json", ".yaml"), encoding="utf-8") as yaml_file:
        if json.load(json_file) != yaml.safe_load(yaml_file):
            sys.exit(path)
