using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes a function and its role without SAM. The function's code is in a bucket that is a parameter of the deployment.</summary>
internal static class PlainFunction
{
    public static void Write(DocumentWriter json, ApiModel api, ApiFunction function, string logGroup, LogicalIds ids)
    {
        var role = ids.New(ResourceIds.Role(function.LogicalId));
        json.Object(function.LogicalId, resource =>
        {
            resource.String("Type", "AWS::Lambda::Function");
            resource.Object("Properties", properties =>
            {
                FunctionProperties.WriteCommon(properties, api, function, () => properties.Object("Code", code =>
                {
                    code.Object("S3Bucket", bucket => bucket.String("Ref", ResourceIds.CodeBucket));
                    code.Object("S3Key", key => key.String("Ref", ResourceIds.CodeKey));
                }), logGroup, ids);
                properties.Object("Role", reference => reference.Strings("Fn::GetAtt", [role, "Arn"]));
                SettingWriter.If(properties, "TracingConfig", function.Tracing, ids.Conditions, tracing => tracing.String("Mode", "Active"));
                if (function.AsyncInvocation is { } asyncInvocation)
                {
                    AsyncInvocations.WriteDeadLetters(properties, asyncInvocation);
                }

                ResourceTags.WriteList(properties, function.Tags);
            });
        });
        json.Object(role, resource =>
        {
            resource.String("Type", "AWS::IAM::Role");
            resource.Object("Properties", properties => WriteRole(properties, function, ids));
        });
        AsyncInvocations.WriteResource(json, function, ids);
    }

    private static void WriteRole(DocumentWriter json, ApiFunction function, LogicalIds ids)
    {
        json.Object("AssumeRolePolicyDocument", trust => PolicyWriter.WriteTrust(trust, "lambda.amazonaws.com"));
        json.Array("ManagedPolicyArns", arns =>
        {
            foreach (var policy in FunctionPolicies.ManagedOf(function))
            {
                SettingWriter.ItemIf(arns, policy.Applies, ids.Conditions, policy.Arn);
            }
        });
        var statements = FunctionPolicies.StatementsOf(function);
        if (statements.Count > 0)
        {
            json.Array("Policies", policies => policies.ObjectItem(policy =>
            {
                policy.String("PolicyName", "function");
                policy.Object("PolicyDocument", document => PolicyWriter.WriteDocument(document, statements, StackReferences.WriteSub));
            }));
        }

        ResourceTags.WriteList(json, function.Tags);
    }
}
