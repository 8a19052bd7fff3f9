#!/usr/bin/env bash
# Puts each document of imports/ into one REST API of the account, prints what API Gateway says beside what "sluice check" says, and compares the
# answers of what it accepts. Then it makes and deletes a stack of the template in imports/. It needs the AWS CLI, and deletes all that it makes.
set -uo pipefail
cd "$(dirname "$0")/imports" || exit 2
stack=sluice-conformance-switches
# A new deployment is not served at once.
wait=${SLUICE_WAIT:-20}

region=$(aws configure get region) || { echo "Set a region: aws configure set region eu-west-1" >&2; exit 2; }
api=$(aws apigateway create-rest-api --name sluice-conformance-imports --query id --output text) || exit 2
clean() {
  aws apigateway delete-rest-api --rest-api-id "$api" || echo "Delete the REST API $api yourself." >&2
  aws cloudformation delete-stack --stack-name "$stack" || echo "Delete the stack $stack yourself." >&2
}
trap clean EXIT

for file in *.json *.openapi.yaml; do
  printf '\n== %s\n-- Sluice\n' "$file"
  sluice check "$file" 2>&1
  printf -- '-- AWS\n'
  aws apigateway put-rest-api --rest-api-id "$api" --mode overwrite --body "fileb://$file" --query "{warnings: warnings}" --output json 2>&1 || continue
  aws apigateway create-deployment --rest-api-id "$api" --stage-name conformance --query id --output text 2>&1 || continue
  sleep "$wait"
  sluice compare "$file" --answers --against "https://$api.execute-api.$region.amazonaws.com/conformance" 2>&1
done

printf '\n== switches.template.yaml\n-- Sluice\n'
sluice check switches.template.yaml 2>&1
printf -- '-- AWS\n'
if aws cloudformation deploy --template-file switches.template.yaml --stack-name "$stack" 2>&1; then
  sleep "$wait"
  url=$(aws cloudformation describe-stacks --stack-name "$stack" --query "Stacks[0].Outputs[0].OutputValue" --output text)
  sluice compare switches.template.yaml --answers --against "$url" 2>&1
fi
