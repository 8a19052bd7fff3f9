using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>An action of an AWS service, which API Gateway calls under the API's own role.</summary>
internal sealed record AwsIntegrationModel : IntegrationModel
{
    public required AwsAction Action { get; init; }

    public AwsActionKind Kind => Action switch
    {
        AwsAction.S3GetObject or AwsAction.S3PutObject or AwsAction.S3DeleteObject => AwsActionKind.Object,
        AwsAction.DynamoDbGetItem or AwsAction.DynamoDbPutItem or AwsAction.DynamoDbUpdateItem or AwsAction.DynamoDbDeleteItem
            or AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan => AwsActionKind.Items,
        _ => AwsActionKind.Message,
    };

    /// <summary>The name or ARN of the resource, or an empty text if <see cref="IntegrationModel.StageVariable"/> holds it.</summary>
    public string Resource { get; init; } = "";

    /// <inheritdoc/>
    public override bool AnswersBytes => Action == AwsAction.S3GetObject;

    /// <summary>The route variable whose value groups messages, or null.</summary>
    public string? GroupBy { get; init; }

    /// <summary>The source of an event.</summary>
    public string Source { get; init; } = "";

    /// <summary>The detail type of an event.</summary>
    public string DetailType { get; init; } = "";

    /// <summary>The key attributes of a DynamoDB item, with the parameters that fill them.</summary>
    public EquatableArray<BodyMemberModel> Keys { get; init; }

    public bool OnlyNew { get; init; }

    public bool OnlyExisting { get; init; }

    /// <summary>The pages in which items are read, or null if the result is one list.</summary>
    public PageModel? Page { get; init; }

    public string? Index { get; init; }

    public int Limit { get; init; }

    public bool Descending { get; init; }

    /// <summary>The key of an S3 object, with <c>{name}</c> for values of the path.</summary>
    public string ObjectKey { get; init; } = "";

    /// <summary>The values that a request for an S3 object has outside its body.</summary>
    public EquatableArray<RequestMappingModel> Parameters { get; init; }
}
