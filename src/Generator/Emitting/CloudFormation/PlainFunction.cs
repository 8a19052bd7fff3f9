using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes a function and its role without SAM. The function's code is in a bucket that is a parameter of the deployment.</summary>
internal static class PlainFunction
{
    private const string XRay = "AWSXrayWriteOnlyAccess";
    private const string Managed = "arn:${AWS::Partition}:iam::aws:policy/";

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
        PolicyWriter.WriteTrust(json, "lambda.amazonaws.com");
        json.Array("ManagedPolicyArns", arns =>
        {
            // The first policy contains the second one.
            StackReferences.WriteSubItem(
                arns, Managed + "service-role/" + (function.IsInVpc.Is(true) ? "AWSLambdaVPCAccessExecutionRole" : "AWSLambdaBasicExecutionRole"));
            if (function.IsInVpc.Parameter is not null)
            {
                SettingWriter.ItemIf(arns, function.IsInVpc, ids.Conditions, Managed + "service-role/AWSLambdaVPCAccessExecutionRole");
            }

            SettingWriter.ItemIf(arns, function.Tracing, ids.Conditions, Managed + XRay);
            var isTraced = function.Tracing.Is(true);
            foreach (var policy in function.Policies.Items.Where(policy => !isTraced || policy != XRay))
            {
                // An ARN, or a parameter that holds one, is written unchanged. A managed policy is given by its name.
                StackReferences.WriteSubItem(arns, policy.IndexOf(':') < 0 && !policy.StartsWith("${", StringComparison.Ordinal) ? Managed + policy : policy);
            }
        });
        StatementModel[] statements = [.. function.Statements.Items, .. function.AsyncInvocation?.Statements() ?? []];
        if (statements.Length > 0)
        {
            json.Array("Policies", policies => policies.ObjectItem(policy =>
            {
                policy.String("PolicyName", "function");
                policy.Object("PolicyDocument", document => PolicyWriter.WriteDocument(document, statements));
            }));
        }

        ResourceTags.WriteList(json, function.Tags);
    }
}
