using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>An action of an AWS service, called with the API's own role.</summary>
internal sealed record AwsIntegrationModel : IntegrationModel
{
    public required AwsAction Action { get; init; }

    /// <summary>A name or an ARN; empty where <see cref="IntegrationModel.StageVariable"/> holds it.</summary>
    public string Resource { get; init; } = "";

    /// <inheritdoc/>
    public override bool AnswersBytes => Action == AwsAction.S3GetObject;

    /// <summary>The route's variable that groups messages.</summary>
    public string? GroupBy { get; init; }

    /// <summary>Of an event.</summary>
    public string Source { get; init; } = "";

    /// <summary>Of an event.</summary>
    public string DetailType { get; init; } = "";

    /// <summary>DynamoDB attributes, by parameter.</summary>
    public EquatableArray<BodyMemberModel> Keys { get; init; }

    public bool OnlyNew { get; init; }

    public string? Index { get; init; }

    public int Limit { get; init; }

    public bool Descending { get; init; }

    /// <summary>The key of an S3 object, with <c>{name}</c>.</summary>
    public string ObjectKey { get; init; } = "";

    /// <summary>Of an S3 object.</summary>
    public EquatableArray<RequestMappingModel> Parameters { get; init; }
}
