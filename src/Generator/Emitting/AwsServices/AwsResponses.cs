using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>What a service's outcomes become. Nothing of a service's own words reaches the client.</summary>
internal static class AwsResponses
{
    private const string Nothing = "#set($none = '')";

    public static IEnumerable<BackendOutcome> Of(OperationModel operation, AwsIntegrationModel aws, string origin)
    {
        var isObject = aws.Action is AwsAction.S3GetObject or AwsAction.S3PutObject or AwsAction.S3DeleteObject;
        yield return new()
        {
            Pattern = StatusPatterns.Success,
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? "Done",
            Headers = aws.Action == AwsAction.S3GetObject
                ? [new("Content-Type", "integration.response.header.Content-Type"), new("ETag", "integration.response.header.ETag")]
                : [],
            Template = operation.ResponseTemplate is { } own ? origin + own.Text : Success(operation, aws, origin),
            IsResult = true,
        };
        if (aws.Action == AwsAction.S3GetObject)
        {
            // Without leave to list the bucket, S3 says 403 for an object that is not there.
            yield return Problem("403|404", 404, "There is no such object", origin);
        }
        else if (aws.Action == AwsAction.DynamoDbGetItem)
        {
            yield return Refused(origin, "") with { Description = "A key that cannot be" };
            yield return Problem("404", 404, "There is no such item", origin);
        }
        else if (aws.Action == AwsAction.DynamoDbPutItem && aws.OnlyNew)
        {
            yield return Refused(origin, Case(".*ConditionalCheckFailedException", 409));

            // For the document: the template of 400 gives it.
            yield return Problem("409", 409, "The item is there already", origin);
        }
        else if (aws.Action is AwsAction.DynamoDbPutItem or AwsAction.DynamoDbQuery)
        {
            yield return Refused(origin, "");
        }

        yield return Problem("default", 502, isObject ? "S3 failed" : "The service failed", origin);
    }

    private static string? Success(OperationModel operation, AwsIntegrationModel aws, string origin) => aws.Action switch
    {
        // Bytes pass as they are; a template would break them.
        AwsAction.S3GetObject => null,
        AwsAction.DynamoDbGetItem => origin + ItemTemplate.Item(Type(operation, operation.Result.Type!)),
        AwsAction.DynamoDbQuery => origin + ItemTemplate.Items(Type(operation, operation.Result.Type!.Element!)),

        // An event may fail although the call did not.
        AwsAction.EventBridgePutEvents => origin + "#set($failed = \"$input.path('$.FailedEntryCount')\")\n#if($failed != '0')\n"
            + ProblemTemplate.Instead(502) + "#end",
        _ => origin + Nothing,
    };

    // 400 is the client's doing only where DynamoDB says so; leave and tables that lack are not.
    private static BackendOutcome Refused(string origin, string cases) => new()
    {
        Pattern = "400",
        Status = 400,
        Description = "A value that cannot be",
        Template = origin + "#set($error = \"$input.path('$.__type')\")\n" + cases + (cases.Length == 0 ? "#if(" : "#elseif(") + "$error.matches('.*(ValidationException|SerializationException)'))\n"
            + ProblemTemplate.Of(400) + "#else\n#set($context.responseOverride.status = 502)\n" + ProblemTemplate.Of(502) + "#end",
        IsProblem = true,
    };

    private static string Case(string error, int status) =>
        "#if($error.matches(" + Vtl.Literal(error) + "))\n#set($context.responseOverride.status = " + status.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")\n" + ProblemTemplate.Of(status);

    private static BackendOutcome Problem(string pattern, int status, string description, string origin) => new()
    {
        Pattern = pattern,
        Status = status,
        Description = description,
        Template = origin + ProblemTemplate.Of(status),
        IsProblem = true,
    };

    private static ObjectTypeModel Type(OperationModel operation, TypeRef type) => (ObjectTypeModel)operation.Types.Items.First(t => t.Name == type.Name);
}
