using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the responses for the outcomes of a service call. No text of the service reaches the client.</summary>
internal static class AwsResponses
{
    private const string Nothing = "#set($none = '')";

    public static IEnumerable<BackendOutcome> Of(OperationModel operation, AwsIntegrationModel aws, string origin)
    {
        yield return new()
        {
            Pattern = StatusPatterns.Success,
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? "Done",
            Headers = aws.Action == AwsAction.S3GetObject
                ? [new("Content-Type", "integration.response.header.Content-Type"), new("ETag", "integration.response.header.ETag")]
                : [],
            Template = operation.ResponseTemplate is { } own ? origin + own.Text : Success(operation, aws, origin),
            Source = operation.ResponseTemplate,
            IsResult = true,
        };
        if (aws.Action == AwsAction.S3GetObject)
        {
            // S3 answers 403 for an object that does not exist if the role has no permission to list the bucket.
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

            // The response template of 400 sets this status. The entry only declares it in the document.
            yield return Problem("409", 409, "The item is there already", origin);
        }
        else if (aws.Action is AwsAction.DynamoDbUpdateItem or AwsAction.DynamoDbDeleteItem)
        {
            yield return Refused(origin, aws.OnlyExisting ? Case(".*ConditionalCheckFailedException", 404) : "");
            if (aws.OnlyExisting || (aws.Action == AwsAction.DynamoDbDeleteItem && operation.Result.Type is not null))
            {
                // A template sets this status. The entry declares it in the document.
                yield return Problem("404", 404, "There is no such item", origin);
            }
        }
        else if (aws.Kind == AwsActionKind.Items)
        {
            yield return Refused(origin, "");
        }
        else if (aws.Action == AwsAction.StepFunctionsStartSyncExecution)
        {
            yield return Refused(origin, "", ".*InvalidExecutionInput");
            yield return Problem("504", 504, "The execution took too long", origin);
        }

        yield return Problem("default", 502, aws.Kind == AwsActionKind.Object ? "S3 failed" : "The service failed", origin);
    }

    private static string? Success(OperationModel operation, AwsIntegrationModel aws, string origin) => aws.Action switch
    {
        // Bytes are passed on unchanged. A template would damage them.
        AwsAction.S3GetObject => null,
        AwsAction.DynamoDbGetItem => origin + ItemTemplate.Item(Type(operation, operation.Result.Type!)),
        AwsAction.DynamoDbUpdateItem or AwsAction.DynamoDbDeleteItem when operation.Result.Type is { } type =>
            origin + ItemTemplate.Item(Type(operation, type), "Attributes"),
        AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan =>
            origin + ItemTemplate.Items(Type(operation, aws.Page?.Item ?? operation.Result.Type!.Element!), aws.Page),

        // The service answers 200 for an execution that failed or timed out, too.
        AwsAction.StepFunctionsStartSyncExecution => origin + "#set($status = \"$input.path('$.status')\")\n#if($status == 'TIMED_OUT')\n"
            + ProblemTemplate.Instead(504) + "#elseif($status != 'SUCCEEDED')\n" + ProblemTemplate.Instead(502)
            + (operation.Result.Type is null ? "#end" : "#else\n$input.path('$.output')#end"),

        // An event may fail although the call succeeded.
        AwsAction.EventBridgePutEvents => origin + "#set($failed = \"$input.path('$.FailedEntryCount')\")\n#if($failed != '0')\n"
            + ProblemTemplate.Instead(502) + "#end",
        _ => origin + Nothing,
    };

    // A 400 is the client's mistake only if the service reports one of these exceptions. Missing permissions and missing tables also give 400, but the
    // client does not cause them.
    private static BackendOutcome Refused(string origin, string cases, string mistakes = ".*(ValidationException|SerializationException)") => new()
    {
        Pattern = "400",
        Status = 400,
        Description = "A value that cannot be",
        Template = origin + "#set($error = \"$input.path('$.__type')\")\n" + cases + (cases.Length == 0 ? "#if(" : "#elseif(")
        + "$error.matches(" + Vtl.Literal(mistakes) + "))\n"
            + ProblemTemplate.Of(400) + "#else\n#set($context.responseOverride.status = 502)\n" + ProblemTemplate.Of(502) + "#end",
        IsProblem = true,
    };

    private static string Case(string error, int status) =>
        "#if($error.matches(" + Vtl.Literal(error) + "))\n#set($context.responseOverride.status = "
            + status.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")\n"
            + ProblemTemplate.Of(status);

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
